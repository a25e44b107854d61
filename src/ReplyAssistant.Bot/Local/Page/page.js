"use strict";
// Joins the talk and the letter: what is said, which draft is open, where it stands, and what to do next.

(() => {
  const at = id => document.getElementById(id);
  const text = at("text");
  const main = document.querySelector("main");
  let waiting = false;
  let unsent = null;

  // What got no answer and is said again is the same message; the program takes it once.
  async function send(activity) {
    const said = { type: "message", ...activity };
    const key = JSON.stringify(said);
    const id = unsent?.key === key ? unsent.id : crypto.randomUUID();
    unsent = { key, id };
    if (said.type === "message") tell("正在处理……", true);
    Talk.follow();
    try {
      const answer = await Line.post({ ...said, channelData: { ...said.channelData, clientActivityID: id } });
      if (answer.ok) { unsent = null; return true; }
      fail(answer.status === 413 || answer.status === 400 ? "内容太长，请改为发送文件。" : "没有送达，请稍后重试。");
    } catch {
      fail("程序没有响应，内容没有送出。请确认程序仍在运行，然后重试。");
    }
    return false;
  }

  function fail(words) {
    tell("");
    Talk.note(words);
  }

  const sayWords = words => send({ text: words });

  function write(words) {
    show("talk");
    text.value = words;
    text.focus();
  }

  async function upload(files) {
    if (files.length === 0) return;
    if (files.length > 1) return Talk.note("一次请只发送一份提案或建议。");
    if (files[0].size > 20 * 1024 * 1024) return Talk.note("文件超过 20 MB，请检查是否选错了文件。");
    tell("正在读取文件……", true);
    Talk.follow();
    try {
      if (!(await Line.upload(files[0])).ok) fail("文件没有送达，请检查大小和格式后重试。");
    } catch {
      fail("程序没有响应，文件没有送出。请确认程序仍在运行，然后重试。");
    }
  }

  function tell(words, stoppable = false) {
    waiting = stoppable;
    at("progress").firstElementChild.textContent = words;
    at("progress").hidden = !words;
    at("stop").hidden = !stoppable;
  }

  function heard(activities) {
    Talk.take(activities);
    for (const activity of activities) {
      if (activity.from?.role !== "bot") at("first").hidden = true;
      else if (activity.type === "message") tell("");
      else if (activity.type === "typing" && !(activity.entities ?? []).some(e => e.streamType === "streaming")) tell(activity.text || "正在处理……", true);
    }
    if (activities.some(a => a.type === "message" && a.from?.role === "bot")) showDraft();
  }

  function lost(isLost) {
    if (isLost) tell("与程序的连接已断开，正在重试……");
    else if (!waiting) tell("");
  }

  async function showDraft() {
    const draft = await Line.fetchJson("/page/draft").catch(() => null);
    if (!draft) return;
    const changed = Letter.draw(draft);
    at("bar").hidden = false;
    at("drafts").replaceChildren(...draft.drafts.map(d => {
      const option = make("option", d.name);
      option.value = d.id;
      option.selected = d.id === draft.id;
      return option;
    }));
    if (changed !== undefined) at("state").textContent = stateOf(draft, changed);
    at("acts").replaceChildren(...actsOf(draft).map(([name, words]) => {
      const button = make("button", name);
      button.addEventListener("click", () => words ? sayWords(words) : print());
      return button;
    }));
    at("guide").textContent = guideOf(draft);
    at("guide").hidden = !at("guide").textContent;
  }

  function stateOf(draft, changed) {
    const open = draft.findings.length;
    return `第 ${draft.revision} 稿${changed ? `（改动 ${changed} 句）` : ""} · ${draft.stateName} · ${open ? `待处理 ${open} 项` : "没有待处理的问题"}`;
  }

  function actsOf(draft) {
    const acts = [["导出", "导出"], ["打印", null]];
    if (draft.revision > 1) acts.unshift(["比较", "比较"]);
    if (!draft.isOwn) return draft.state === "inreview" ? [["审核", `审核 ${draft.id}`], ...acts] : acts;
    return draft.state === "drafting" || draft.state === "returned" ? [["核验", "核验"], ["送审", "送审"], ...acts] : acts;
  }

  function guideOf(draft) {
    switch (draft.state) {
      case "inreview":
        return draft.isOwn
          ? `已送审。起草人不能审核自己的稿件：请审核人在另一个浏览器（或者隐私窗口）打开本页，发送“审核 ${draft.id}”。`
          : "请核对全文和出处，然后在对话中的审核卡片上通过或者退回。";
      case "returned":
        return `已退回${draft.comment ? `：${draft.comment}` : "。"}${draft.isOwn ? "　修改后请再次送审。" : ""}`;
      case "approved":
        return "已审核通过，可以导出正式稿。";
      default:
        return "";
    }
  }

  function show(view) {
    main.dataset.view = view;
    for (const other of ["talk", "letter"]) at(`show-${other}`).setAttribute("aria-pressed", String(other === view));
  }

  // The samples may still be being read in; until then a try would find nothing.
  async function offerSamples() {
    const buttons = [...document.querySelectorAll("#first button")];
    const hint = document.querySelector("#first p");
    const words = hint.textContent;
    hint.textContent = "正在读入示例语料，稍候就可以试用……";
    for (const button of buttons) button.disabled = true;
    at("first").hidden = false;
    const sample = await Line.fetchJson("/page/sample").catch(() => null);
    if (!sample) { at("first").hidden = true; return; }
    hint.textContent = words;
    for (const button of buttons) {
      button.disabled = false;
      button.addEventListener("click", () => sayWords(button.dataset.sample ? sample.text : button.dataset.say));
    }
  }

  at("say").addEventListener("submit", async e => {
    e.preventDefault();
    const words = text.value.trim();
    if (!words) return;
    text.value = "";
    text.focus();
    if (!await sayWords(words) && !text.value) text.value = words;
  });
  text.addEventListener("keydown", e => {
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) { e.preventDefault(); at("say").requestSubmit(); }
  });
  at("file").addEventListener("change", e => { upload([...e.target.files]); e.target.value = ""; });
  at("stop").addEventListener("click", () => sayWords("取消"));
  at("anew").addEventListener("click", () => Line.beginAnew().catch(() => Talk.note("程序没有响应，请稍后重试。")));
  at("drafts").addEventListener("change", e => sayWords(`打开 ${e.target.value}`));
  for (const view of ["talk", "letter"]) at(`show-${view}`).addEventListener("click", () => show(view));

  // Wherever a file is dropped, it is taken in; it must not replace the page.
  document.addEventListener("dragover", e => { e.preventDefault(); document.body.classList.add("dropping"); });
  document.addEventListener("dragleave", e => { if (!e.relatedTarget) document.body.classList.remove("dropping"); });
  document.addEventListener("drop", e => {
    e.preventDefault();
    document.body.classList.remove("dropping");
    upload([...e.dataTransfer.files]);
  });

  Letter.start({ say: sayWords, write });
  Talk.start((value, words) => send({ value, channelData: { pressed: words.slice(0, 300) } }), send);
  Line.begin(heard, lost).then(async () => {
    await showDraft();
    if (!document.querySelector("#messages .mine")) await offerSamples();
  }, () => Talk.note("程序没有响应，请确认程序仍在运行，然后刷新页面。"));
})();
