"use strict";
// The letter beside the talk: as it will look, each sentence leading to what it rests on. All text is set as text.

const Letter = (() => {
  const paper = document.getElementById("paper");
  const source = document.getElementById("source");
  let shown = "";

  function add(tag, text, className) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    paper.append(element);
    return element;
  }

  function sentenceElement(sentence) {
    const span = document.createElement("span");
    span.className = "sentence";
    if (sentence.text.includes("〔待")) span.classList.add("open");
    if (sentence.sources.length === 0 && sentence.text.includes("〔待补充")) span.classList.add("bare");
    span.textContent = sentence.text;
    span.tabIndex = 0;
    span.setAttribute("role", "button");
    span.dataset.number = sentence.number;
    span.title = `第 ${sentence.number} 句，依据 ${sentence.sources.length} 处`;
    span.addEventListener("click", () => open(span, sentence));
    span.addEventListener("keydown", e => {
      if (e.key === "Enter" || e.key === " ") { e.preventDefault(); open(span, sentence); }
    });
    return span;
  }

  function notesOf(draft, numbers) {
    const findings = draft.findings.filter(f => numbers === null ? f.sentence === null : numbers.includes(f.sentence));
    if (findings.length === 0) return;
    // One box for all notes of a paragraph keeps them in its row of the grid.
    const notes = add("div", "", numbers === null ? "notes whole" : "notes");
    for (const finding of findings) {
      const note = line("p", `${finding.number}.【${finding.name}】${finding.message}${finding.fix ? `建议改为“${finding.fix}”。` : ""}`);
      note.className = `note ${finding.severity}`;
      notes.append(note);
    }
  }

  function draw(draft) {
    const key = `${draft.id}/${draft.revision}/${draft.findings.length}`;
    if (key === shown) return;
    shown = key;
    paper.replaceChildren();
    source.hidden = true;
    add("h2", draft.title);
    notesOf(draft, null);
    add("p", draft.addressee, "flush");
    for (const line of draft.opening) add("p", line);
    for (const section of draft.sections) {
      add("h3", section.heading).title = `表态：${section.stance}`;
      for (const block of section.blocks) {
        if (block.heading) add("h4", block.heading);
        const paragraph = add("p", "");
        for (const sentence of block.sentences) paragraph.append(sentenceElement(sentence));
        notesOf(draft, block.sentences.map(s => s.number));
      }
    }
    for (const line of draft.closing) add("p", line);
    add("p", draft.signatory, "right");
    add("p", draft.date, "right");
    add("p", draft.note);
    add("p", `抄送：${draft.copyTo}`, "flush last");
    paper.hidden = false;
    document.querySelector("#letter .empty").hidden = true;
  }

  async function open(span, sentence) {
    for (const other of paper.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
    span.setAttribute("aria-current", "true");
    source.replaceChildren();
    const close = document.createElement("button");
    close.textContent = "关闭";
    close.className = "close";
    const leave = () => { source.hidden = true; span.focus(); };
    close.addEventListener("click", leave);
    source.onkeydown = e => { if (e.key === "Escape") leave(); };
    source.append(close, line("h5", `第 ${sentence.number} 句的出处`));
    for (const mark of sentence.marks) source.append(line("p", `标注：${mark}`));
    if (sentence.sources.length === 0) source.append(line("p", "没有引用依据，须由起草人补充或核实。"));
    source.hidden = false;
    source.focus({ preventScroll: true });
    for (const cited of sentence.sources) source.append(await sourceElement(cited));
  }

  async function sourceElement(cited) {
    const part = document.createElement("section");
    part.append(line("h5", `《${cited.title}》`), line("p", cited.facts));
    const text = document.createElement("div");
    text.className = "text";
    const place = await Talk.fetchJson(`/page/source?document=${encodeURIComponent(cited.document)}&start=${cited.start}&end=${cited.end}`);
    const mark = line("mark", place ? place.quote : cited.quote);
    text.append(place ? place.before : "", mark, place ? place.after : "");
    part.append(text);
    // Only within its own box: with several sources the first one stays in sight.
    requestAnimationFrame(() => { text.scrollTop = mark.offsetTop - text.offsetTop - 48; });
    return part;
  }

  function line(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }

  return { draw };
})();
