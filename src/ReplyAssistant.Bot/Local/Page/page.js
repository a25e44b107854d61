"use strict";
// The talk: a client of the Direct Line routes of this program. Nothing that comes over them is ever markup.

const Talk = (() => {
  const messages = document.getElementById("messages");
  const progress = document.getElementById("progress");
  const suggestions = document.getElementById("suggestions");
  const text = document.getElementById("text");
  const drawn = new Map();
  let ticket = null;
  let watermark = "";
  let waiting = 0;

  const headers = () => ({ Authorization: `Bearer ${ticket.token}` });

  async function begin() {
    const given = await fetch("/directline/tokens/generate", { method: "POST" });
    if (!given.ok) return say("notice", "页面的会话已失效，请刷新页面。");
    ticket = await given.json();
    const started = await fetch("/directline/conversations", { method: "POST", headers: headers() });
    ticket = await started.json();
    listen(ticket.streamUrl);
    setInterval(refresh, 15 * 60 * 1000);
    await showDraft();
  }

  async function refresh() {
    const answer = await fetch("/directline/tokens/refresh", { method: "POST", headers: headers() });
    if (answer.ok) ticket.token = (await answer.json()).token;
  }

  function listen(address) {
    const socket = new WebSocket(address);
    socket.addEventListener("message", e => { if (e.data) take(JSON.parse(e.data)); });
    socket.addEventListener("close", () => setTimeout(again, 2000));
  }

  // After a restart of the program the token is worth nothing, and the cookie gets a new one for the same conversation.
  async function again() {
    try {
      let answer = await fetch(`/directline/conversations/${ticket.conversationId}?watermark=${watermark}`, { headers: headers() });
      if (answer.status === 403) {
        const given = await fetch("/directline/tokens/generate", { method: "POST" });
        if (given.ok) ticket = await given.json();
        answer = await fetch(`/directline/conversations/${ticket.conversationId}?watermark=${watermark}`, { headers: headers() });
      }
      if (!answer.ok) throw new Error(String(answer.status));
      ticket = await answer.json();
      listen(ticket.streamUrl);
    } catch {
      tell("与程序的连接已断开，正在重试……");
      setTimeout(again, 3000);
    }
  }

  function take(set) {
    watermark = set.watermark;
    for (const activity of set.activities) draw(activity);
    messages.lastElementChild?.scrollIntoView({ block: "end" });
  }

  function draw(activity) {
    if (activity.type === "typing" && activity.from?.role === "bot") return drawTyping(activity);
    if (activity.type !== "message") return;
    if (activity.from?.role === "user") return drawMine(activity);
    waiting = 0;
    tell("");
    const stream = streamOf(activity);
    const item = itemFor(stream ?? activity.id);
    item.replaceChildren();
    if (isGenerated(activity)) item.append(element("span", "程序生成，请核对", "label"));
    if (activity.text) drawText(item, activity);
    for (const attachment of activity.attachments ?? []) drawAttachment(item, attachment);
    drawSuggestions(activity);
    showDraft();
  }

  function drawMine(activity) {
    document.getElementById("first").hidden = true;
    const words = activity.text || (activity.attachments ?? []).map(a => `文件：${a.name}`).join("、") || "（已在卡片上操作）";
    const item = itemFor(activity.id);
    item.className = "mine";
    item.textContent = words;
  }

  function drawTyping(activity) {
    const info = (activity.entities ?? []).find(e => e.type === "streaminfo");
    if (info?.streamType === "streaming") {
      const item = itemFor(info.streamId ?? activity.id);
      item.replaceChildren();
      drawText(item, activity);
    } else tell(activity.text || "正在处理……");
  }

  function itemFor(id) {
    if (!drawn.has(id)) {
      const item = document.createElement("li");
      messages.append(item);
      drawn.set(id, item);
    }
    return drawn.get(id);
  }

  // Markdown here is bold words, citation marks and their link definitions; the program writes nothing else.
  function drawText(item, activity) {
    const lines = activity.text.split("\n").filter(line => !/^\[\d+\]: cite:/.test(line));
    const claims = new Map((activity.entities ?? []).flatMap(e => e.citation ?? []).map(c => [String(c.position), c.appearance]));
    const words = lines.join("\n").replace(/\n{2,}/g, "\n").trim();
    for (const piece of words.split(/(\*\*[^*]+\*\*|\[\d+\])/)) {
      if (piece.startsWith("**") && piece.endsWith("**") && piece.length > 4) item.append(element("strong", piece.slice(2, -2)));
      else if (/^\[\d+\]$/.test(piece) && claims.has(piece.slice(1, -1))) item.append(citation(piece, claims.get(piece.slice(1, -1))));
      else item.append(piece);
    }
  }

  function citation(mark, appearance) {
    const button = element("button", mark, "cite");
    button.type = "button";
    button.title = `${appearance.name}：${appearance.abstract}`;
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      const open = button.nextSibling?.className === "popover";
      if (open) button.nextSibling.remove();
      else {
        const popover = element("span", "", "popover");
        popover.append(element("strong", `《${appearance.name}》`), `\n${(appearance.keywords ?? []).join("，")}\n“${appearance.text ?? appearance.abstract}”`);
        button.after(popover);
      }
      button.setAttribute("aria-expanded", String(!open));
    });
    return button;
  }

  function drawAttachment(item, attachment) {
    if (attachment.contentType === "application/vnd.microsoft.card.adaptive") item.append(Card.draw(attachment.content, press));
    else if (attachment.contentType === "application/vnd.replyassistant.download") {
      const button = element("button", `下载 ${attachment.name}`);
      button.type = "button";
      button.addEventListener("click", () => download(attachment));
      item.append(element("p", attachment.content?.description ?? ""), button);
    }
  }

  async function download(attachment) {
    if (!attachment.contentUrl.startsWith("/page/file?")) return;
    const answer = await fetch(attachment.contentUrl, { headers: headers() });
    if (!answer.ok) return say("notice", "文件已不存在，请重新导出。");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = attachment.name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function drawSuggestions(activity) {
    suggestions.replaceChildren();
    for (const action of activity.suggestedActions?.actions ?? []) {
      const button = element("button", action.title);
      button.type = "button";
      button.addEventListener("click", () => send(action.value));
      suggestions.append(button);
    }
  }

  async function post(activity) {
    waiting++;
    tell("正在处理……");
    const answer = await fetch(`/directline/conversations/${ticket.conversationId}/activities`, {
      method: "POST", headers: { ...headers(), "Content-Type": "application/json" },
      body: JSON.stringify({ type: "message", locale: "zh-CN", channelData: { clientActivityID: crypto.randomUUID() }, ...activity }),
    });
    if (!answer.ok) { tell(""); say("notice", answer.status === 413 ? "内容太长，请改为发送文件。" : "没有送达，请稍后重试。"); }
    return answer.ok;
  }

  const send = words => post({ text: words });

  const press = value => post({ value });

  async function upload(file) {
    if (file.size > 20 * 1024 * 1024) return say("notice", "文件超过 20 MB，请检查是否选错了文件。");
    const form = new FormData();
    form.append("file", file, file.name);
    tell("正在读取文件……");
    const answer = await fetch(`/directline/conversations/${ticket.conversationId}/upload`, { method: "POST", headers: headers(), body: form });
    if (!answer.ok) { tell(""); say("notice", "文件没有送达，请检查大小和格式后重试。"); }
  }

  async function fetchJson(address) {
    const answer = await fetch(address, { headers: headers() });
    return answer.status === 200 ? answer.json() : null;
  }

  async function showDraft() {
    const draft = await fetchJson("/page/draft");
    if (draft) Letter.draw(draft);
  }

  function tell(words) {
    progress.textContent = words;
    progress.hidden = !words;
  }

  function say(kind, words) {
    const item = element("li", words, kind);
    messages.append(item);
    item.scrollIntoView({ block: "end" });
  }

  const isGenerated = activity => (activity.entities ?? []).some(e => (e.additionalType ?? []).includes("AIGeneratedContent"));

  const streamOf = activity => (activity.entities ?? []).find(e => e.type === "streaminfo")?.streamId;

  function element(tag, words, className) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (words) made.textContent = words;
    return made;
  }

  document.getElementById("say").addEventListener("submit", async e => {
    e.preventDefault();
    const words = text.value.trim();
    if (words && await send(words)) text.value = "";
    text.focus();
  });
  text.addEventListener("keydown", e => {
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) { e.preventDefault(); document.getElementById("say").requestSubmit(); }
  });
  document.getElementById("file").addEventListener("change", e => { if (e.target.files[0]) upload(e.target.files[0]); e.target.value = ""; });
  document.getElementById("talk").addEventListener("dragover", e => e.preventDefault());
  document.getElementById("talk").addEventListener("drop", e => { e.preventDefault(); if (e.dataTransfer.files[0]) upload(e.dataTransfer.files[0]); });
  for (const button of document.querySelectorAll("#first button"))
    button.addEventListener("click", async () => button.dataset.sample ? send((await fetchJson("/page/sample"))?.text ?? "帮助") : send(button.dataset.say));
  for (const view of ["talk", "letter"]) {
    document.getElementById(`show-${view}`).addEventListener("click", () => {
      document.querySelector("main").dataset.view = view;
      for (const other of ["talk", "letter"]) document.getElementById(`show-${other}`).setAttribute("aria-pressed", String(other === view));
    });
  }
  document.getElementById("first").hidden = false;
  begin();
  return { fetchJson };
})();
