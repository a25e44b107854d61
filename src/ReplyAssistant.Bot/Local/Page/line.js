"use strict";
// The line to the program: its Direct Line routes. A token that has run out is exchanged by the session's cookie.

/** Makes an element whose text is text, whatever it says. */
function make(tag, words, className) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (words) made.textContent = words;
  if (tag === "button") made.type = "button";
  return made;
}

const Line = (() => {
  let ticket = null;
  let watermark = "";
  let heard = () => {};
  let lost = () => {};

  const headers = () => ({ Authorization: `Bearer ${ticket.token}` });

  const address = rest => `/directline/conversations/${ticket.conversationId}${rest}`;

  async function renew(isNewTalk) {
    const given = await fetch(`/directline/tokens/generate${isNewTalk ? "?new" : ""}`, { method: "POST" });
    if (!given.ok) throw new Error(String(given.status));
    const before = ticket?.conversationId;
    ticket = await given.json();
    // Another conversation was begun in another window: what stands here is no longer what is talked about.
    if (before && before !== ticket.conversationId) location.reload();
  }

  /** Asks the program; throws when it cannot be reached. */
  async function call(path, options = {}) {
    const asked = () => fetch(path, { ...options, headers: { ...options.headers, ...headers() } });
    const answer = await asked();
    if (answer.status !== 403) return answer;
    await renew();
    return asked();
  }

  async function begin(onHeard, onLost) {
    [heard, lost] = [onHeard, onLost];
    await renew();
    const started = await call("/directline/conversations", { method: "POST" });
    ticket = await started.json();
    listen(ticket.streamUrl);
    setInterval(() => call("/directline/tokens/refresh", { method: "POST" })
      .then(async answer => { if (answer.ok) ticket.token = (await answer.json()).token; }, () => {}), 15 * 60 * 1000);
  }

  function listen(from) {
    const socket = new WebSocket(from);
    socket.addEventListener("open", () => lost(false));
    socket.addEventListener("message", e => {
      if (!e.data) return;
      const set = JSON.parse(e.data);
      watermark = set.watermark;
      heard(set.activities);
    });
    socket.addEventListener("close", () => setTimeout(again, 1000));
  }

  // After a restart of the program the token is worth nothing, and what was missed is asked for.
  async function again() {
    try {
      const answer = await call(address(`?watermark=${watermark}`));
      if (!answer.ok) throw new Error(String(answer.status));
      ticket = await answer.json();
      listen(ticket.streamUrl);
    } catch {
      lost(true);
      setTimeout(again, 3000);
    }
  }

  const post = activity => call(address("/activities"), {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ locale: "zh-CN", ...activity }),
  });

  function upload(file) {
    const form = new FormData();
    form.append("file", file, file.name);
    return call(address("/upload"), { method: "POST", body: form });
  }

  async function fetchJson(path) {
    const answer = await call(path);
    return answer.status === 200 ? answer.json() : null;
  }

  async function beginAnew() {
    ticket = null;
    await renew(true);
    location.reload();
  }

  return { begin, beginAnew, call, fetchJson, post, upload };
})();
