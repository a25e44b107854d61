"use strict";
// What a sentence rests on: the places of its sources, with the words that are quoted marked.

const Source = (() => {
  const panel = document.getElementById("source");
  let from = null;

  async function open(span, sentence) {
    close();
    from = span;
    span.setAttribute("aria-current", "true");
    panel.replaceChildren();
    const leave = make("button", "关闭", "close");
    leave.addEventListener("click", back);
    panel.append(leave, make("h5", `第 ${sentence.number} 句的出处`));
    for (const mark of sentence.marks) panel.append(make("p", `标注：${mark}`));
    if (sentence.sources.length === 0) panel.append(make("p", "没有引用依据，须由起草人补充或核实。"));
    panel.hidden = false;
    panel.focus({ preventScroll: true });
    // The sentence stays in sight above what it rests on.
    span.scrollIntoView({ block: "nearest" });
    for (const cited of sentence.sources) {
      const part = await sourceElement(cited);
      if (from !== span) return;
      panel.append(part);
    }
  }

  async function sourceElement(cited) {
    const part = make("section");
    part.append(make("h5", `《${cited.title}》`), make("p", cited.facts));
    const place = await Line.fetchJson(`/page/source?document=${encodeURIComponent(cited.document)}&start=${cited.start}&end=${cited.end}`).catch(() => null);
    const text = make("div", "", "text");
    const mark = make("mark", place ? place.quote : cited.quote);
    text.append(place ? place.before : "", mark, place ? place.after : "");
    if (!place) part.append(make("p", "原文暂时打不开，下面只有引文。"));
    else part.append(make("p", `文件：${place.file}`, "file-name"));
    part.append(text);
    // Only within its own box: with several sources the first one stays in sight.
    requestAnimationFrame(() => { text.scrollTop = mark.offsetTop - text.offsetTop - 48; });
    return part;
  }

  function close() {
    panel.hidden = true;
    from?.removeAttribute("aria-current");
    from = null;
  }

  function back() {
    const span = from;
    close();
    span?.focus();
  }

  panel.addEventListener("keydown", e => { if (e.key === "Escape") back(); });

  return { close, open };
})();
