"use strict";
// Microsoft's Direct Line client without a browser: says what it is told to, writes down what it hears, and has its connections cut.
const net = require("net");
const readline = require("readline");
// The client looks for it where a browser has it, and polls when it is not there.
const WebSocket = globalThis.WebSocket = require("ws");
const { Observable } = require("rxjs");
const { DirectLine } = require("botframework-directlinejs");

const [port, way] = process.argv.slice(2);
const write = line => process.stdout.write(JSON.stringify(line) + "\n");

// Between the client and the bot, so that a connection can be cut in the middle.
const sockets = new Set();
const between = net.createServer(client => {
  const bot = net.connect(Number(port), "127.0.0.1");
  for (const [one, other] of [[client, bot], [bot, client]]) {
    sockets.add(one);
    one.on("error", () => {});
    one.on("close", () => { sockets.delete(one); other.destroy(); });
    one.pipe(other);
  }
});

// What XMLHttpRequest is in a browser.
const ajax = request => Observable.defer(async () => {
  const body = request.body && JSON.stringify(request.body);
  const answer = await fetch(request.url, { method: request.method, headers: request.headers, body }).catch(() => ({ status: 0, json: () => null }));
  const response = await answer.json().catch(() => null);
  if (answer.status >= 200 && answer.status < 300) return { status: answer.status, response };
  throw Object.assign(new Error("ajax"), { status: answer.status, xhr: { getResponseHeader: () => null } });
});

between.listen(0, "127.0.0.1", async () => {
  const domain = `http://127.0.0.1:${between.address().port}/directline`;
  const given = await (await fetch(`${domain}/tokens/generate`, { method: "POST" })).json();
  const shared = { domain, token: given.token, webSocket: way === "socket", ajax, WebSocket, random: () => 0, pollingInterval: 200, timeout: 4000 };
  let client = new DirectLine(shared);
  if (client.webSocket !== shared.webSocket) throw new Error("It does not go the way it was told to.");
  let listening;
  const listen = () => { listening = client.activity$.subscribe(({ id, type, text, from }) => write({ id, type, text, role: from.role })); };
  listen();

  const acts = {
    say: text => client.postActivity({ type: "message", from: { id: "me" }, text }).subscribe(id => write({ said: id })),
    cut: () => { for (const socket of sockets) socket.destroy(); write({ cut: true }); },
    // As a page that was closed and is opened again with what it had seen.
    leave: () => { listening.unsubscribe(); write({ left: client.watermark }); },
    return: () => {
      client = new DirectLine({ ...shared, conversationId: client.conversationId, watermark: client.watermark });
      listen();
    },
  };
  write({ ready: given.conversationId, token: given.token });
  readline.createInterface({ input: process.stdin }).on("line", line => {
    const [act, ...words] = line.split(" ");
    acts[act](words.join(" "));
  }).on("close", () => process.exit());
});
