"use strict";
// The messages. Nothing that comes over the line is ever markup.

const Talk = (() => {
  const messages = document.getElementById("messages");
  const heard = document.getElementById("heard");
  const latest = document.getElementById("latest");
  const suggestions = document.getElementById("suggestions");
  const drawn = new Map();
  let follows = true;
  let mine = null;
  // Something came that nobody here had asked for: what a reviewer decided.
  let isUnasked = false;
  let press = () => {};
  let say = () => {};

  // Parts of the letter stand beside the talk in full; here they would push it away.
  const tallest = () => Math.max(320, messages.clientHeight * 0.6);

  function take(activities) {
    for (const activity of activities) draw(activity);
    settle();
  }

  function draw(activity) {
    if (activity.type === "typing" && activity.from?.role === "bot") return drawTyping(activity);
    if (activity.type !== "message") return;
    if (activity.from?.role === "user") return drawMine(activity);
    const item = itemFor(streamOf(activity) ?? activity.id);
    isUnasked ||= !activity.replyToId;
    item.replaceChildren();
    item.removeAttribute("aria-busy");
    if (isGenerated(activity)) item.append(labelOf(activity));
    if (activity.text) drawText(item, activity);
    for (const attachment of activity.attachments ?? []) drawAttachment(item, attachment);
    drawSuggestions(activity);
    // Of a long letter a reader is told that it is there; it is read where it stands.
    heard.textContent = item.textContent.slice(0, 120);
    if (isLetter(activity)) fold(item);
  }

  function drawMine(activity) {
    mine = itemFor(activity.id);
    isUnasked = false;
    mine.className = "mine";
    mine.textContent = activity.text || (activity.attachments ?? []).map(a => `文件：${a.name}`).join("、")
      || activity.channelData?.pressed || "（已在卡片上操作）";
  }

  // Only text that grows is a message; what is being done is told below.
  function drawTyping(activity) {
    const info = (activity.entities ?? []).find(e => e.type === "streaminfo");
    if (info?.streamType !== "streaming") return;
    const item = itemFor(info.streamId ?? activity.id);
    item.setAttribute("aria-busy", "true");
    item.replaceChildren();
    drawText(item, activity);
  }

  function itemFor(id) {
    if (!drawn.has(id)) {
      const item = make("li");
      messages.append(item);
      drawn.set(id, item);
    }
    return drawn.get(id);
  }

  function labelOf(activity) {
    const label = make("span", "程序生成，请核对", "label");
    for (const thumb of activity.entities.flatMap(e => e.potentialAction ?? [])) {
      const button = make("button", thumb["@type"] === "LikeAction" ? "有用" : "有误", "thumb");
      button.addEventListener("click", async () => {
        if (!await say({ type: "event", name: "webchat:activity-status/feedback", entities: [thumb] })) return;
        for (const other of label.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
      });
      label.append(button);
    }
    return label;
  }

  // Markdown here is bold words, citation marks and their link definitions; the program writes nothing else.
  function drawText(item, activity) {
    const lines = activity.text.split("\n").filter(line => !/^\[\d+\]: cite:/.test(line));
    const claims = new Map((activity.entities ?? []).flatMap(e => e.citation ?? []).map(c => [String(c.position), c.appearance]));
    const words = lines.join("\n").replace(/\n{2,}/g, "\n").trim();
    for (const piece of words.split(/(\*\*[^*]+\*\*|\[\d+\])/)) {
      if (piece.startsWith("**") && piece.endsWith("**") && piece.length > 4) item.append(make("strong", piece.slice(2, -2)));
      else if (/^\[\d+\]$/.test(piece) && claims.has(piece.slice(1, -1))) item.append(citation(piece, claims.get(piece.slice(1, -1))));
      else item.append(piece);
    }
  }

  function citation(mark, appearance) {
    const button = make("button", mark, "cite");
    button.title = `${appearance.name}：${appearance.abstract}`;
    button.setAttribute("aria-label", `引用 ${mark.slice(1, -1)}：${appearance.name}`);
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      const open = button.nextSibling?.className === "popover";
      if (open) button.nextSibling.remove();
      else {
        const popover = make("span", "", "popover");
        popover.append(make("strong", `《${appearance.name}》`), `\n${(appearance.keywords ?? []).join("，")}\n“${appearance.text ?? appearance.abstract}”`);
        button.after(popover);
      }
      button.setAttribute("aria-expanded", String(!open));
    });
    return button;
  }

  function drawAttachment(item, attachment) {
    if (attachment.contentType === "application/vnd.microsoft.card.adaptive") item.append(Card.draw(attachment.content, press));
    else if (attachment.contentType === "application/vnd.replyassistant.download") {
      const button = make("button", `下载 ${attachment.name}`);
      button.addEventListener("click", () => download(attachment));
      item.append(make("p", attachment.content?.description ?? ""), button);
    }
  }

  async function download(attachment) {
    if (!attachment.contentUrl.startsWith(`${location.origin}/page/file?`)) return;
    const answer = await Line.call(attachment.contentUrl).catch(() => null);
    if (!answer?.ok) return note(answer ? "文件已不存在，请重新导出。" : "程序没有响应，请稍后重试。");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = attachment.name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function drawSuggestions(activity) {
    suggestions.replaceChildren();
    for (const action of activity.suggestedActions?.actions ?? []) {
      const button = make("button", action.title);
      button.addEventListener("click", () => say({ text: action.value }));
      suggestions.append(button);
    }
  }

  function fold(item) {
    item.classList.remove("folded");
    if (item.scrollHeight <= tallest()) return;
    item.classList.add("folded");
    const button = make("button", `展开全文（${item.textContent.length} 字）`, "unfold");
    const open = () => { item.classList.remove("folded"); button.remove(); };
    button.addEventListener("click", open);
    item.addEventListener("focusin", e => { if (e.target !== button) open(); }, { once: true });
    item.append(button);
  }

  // One's own words stay in sight above the answer; whoever has scrolled up to read is left where they are.
  function settle() {
    latest.hidden = follows;
    if (!follows) return;
    const bottom = messages.scrollHeight - messages.clientHeight;
    messages.scrollTop = mine ? Math.min(bottom, mine.offsetTop - messages.offsetTop - 8) : bottom;
    latest.hidden = !isUnasked || bottom - messages.scrollTop < 8;
  }

  function follow() {
    [follows, mine, isUnasked] = [true, null, false];
    settle();
  }

  function note(words) {
    heard.textContent = words;
    messages.append(make("li", words, "notice"));
    mine = null;
    settle();
  }

  const isGenerated = activity => (activity.entities ?? []).some(e => (e.additionalType ?? []).includes("AIGeneratedContent"));

  // Thumbs of a part of the letter say which draft they are about.
  const isLetter = activity => (activity.entities ?? []).some(e => e.potentialAction?.[0]?.identifier);

  const streamOf = activity => (activity.entities ?? []).find(e => e.type === "streaminfo")?.streamId;

  for (const kind of ["wheel", "touchmove", "keydown"]) messages.addEventListener(kind, () => { follows = false; }, { passive: true });
  messages.addEventListener("scroll", () => {
    if (messages.scrollHeight - messages.clientHeight - messages.scrollTop < 8) [follows, latest.hidden, isUnasked] = [true, true, false];
  });
  latest.addEventListener("click", follow);

  function start(onPress, onSay) {
    [press, say] = [onPress, onSay];
  }

  return { follow, note, start, take };
})();
