// Asks Microsoft's JavaScript verifier about each case on standard input, one JSON object a line, and prints one verdict a line.
const readline = require('readline');
const {
  AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory,
} = require('botframework-connector');

const [app, issuer, channelMetadata, directoryMetadata] = process.argv.slice(2);

async function verdict({ authorization, activity }) {
  const verifier = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', issuer, 'https://token.botframework.com',
    channelMetadata, directoryMetadata, 'urn:botframework:azure',
    new PasswordServiceClientCredentialFactory(app, 'secret'), new AuthenticationConfiguration());
  try {
    await verifier.authenticateRequest(activity, authorization || '');
    return 'accept';
  } catch (e) {
    return 'refuse';
  }
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim()) console.log(await verdict(JSON.parse(line)));
  }
})();
