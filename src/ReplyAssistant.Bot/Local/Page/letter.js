"use strict";
// The letter beside the talk: as it will look, each sentence leading to what it rests on. All text is set as text.

const Letter = (() => {
  const paper = document.getElementById("paper");
  let shown = null;
  let act = () => {};

  function add(tag, text, className) {
    const element = make(tag, text, className);
    paper.append(element);
    return element;
  }

  function sentenceElement(sentence, isChanged) {
    const span = make("span", sentence.text, "sentence");
    if (sentence.text.includes("〔待")) span.classList.add("open");
    if (sentence.sources.length === 0 && sentence.text.includes("〔待补充")) span.classList.add("bare");
    if (isChanged) span.classList.add("changed");
    span.tabIndex = -1;
    span.setAttribute("role", "button");
    span.dataset.number = sentence.number;
    span.title = `第 ${sentence.number} 句，依据 ${sentence.sources.length} 处`;
    span.addEventListener("click", () => Source.open(span, sentence));
    return span;
  }

  function notesOf(draft, numbers) {
    const findings = draft.findings.filter(f => numbers === null ? f.sentence === null : numbers.includes(f.sentence));
    if (findings.length === 0) return;
    // One box for all notes of a paragraph keeps them in its row of the grid.
    const notes = add("div", "", numbers === null ? "notes whole" : "notes");
    for (const finding of findings) notes.append(noteOf(draft, finding));
  }

  function noteOf(draft, finding) {
    const note = make("div", "", `note ${finding.severity}`);
    const words = make("p", `${finding.number}.【${finding.name}】${finding.message}${finding.fix ?? ""}`);
    words.title = finding.basis;
    note.append(words);
    if (finding.sentence !== null) note.append(button(`看第 ${finding.sentence} 句`, () => point(sentenceOf(finding.sentence))));
    if (!draft.isOwn || draft.state === "inreview" || draft.state === "approved") return note;
    if (finding.fix) note.append(button("采用", () => act.say(`修正 ${finding.number}`)));
    // The reason is the person's to write.
    note.append(button("忽略", () => act.write(`忽略 ${finding.number}：`)));
    return note;
  }

  function button(words, press) {
    const made = make("button", words, "small");
    made.addEventListener("click", press);
    return made;
  }

  function draw(draft) {
    const key = `${draft.id}/${draft.revision}/${draft.state}/${draft.findings.length}`;
    if (key === shown?.key) return;
    const before = shown?.id === draft.id && shown.revision !== draft.revision ? shown.sentences : null;
    const isOther = shown?.id !== draft.id;
    const sentences = draft.sections.flatMap(s => s.blocks).flatMap(b => b.sentences);
    const changed = new Set(before ? sentences.filter(s => !before.has(s.text)).map(s => s.number) : []);
    shown = { key, id: draft.id, revision: draft.revision, sentences: new Set(sentences.map(s => s.text)) };
    Source.close();
    paper.replaceChildren();
    fill(draft, changed);
    place();
    paper.hidden = false;
    document.querySelector("#letter .empty").hidden = true;
    const first = paper.querySelector(".sentence");
    if (first) first.tabIndex = 0;
    if (isOther) document.getElementById("letter").scrollTop = 0;
    else paper.querySelector(".changed")?.scrollIntoView({ block: "center" });
    return changed.size;
  }

  function fill(draft, changed) {
    add("h2", draft.title);
    notesOf(draft, null);
    add("p", draft.addressee, "flush");
    for (const line of draft.opening) add("p", line);
    for (const section of draft.sections) {
      add("h3", section.heading).title = `表态：${section.stance}`;
      for (const block of section.blocks) {
        if (block.heading) add("h4", block.heading);
        const paragraph = add("p", "");
        for (const sentence of block.sentences) paragraph.append(sentenceElement(sentence, changed.has(sentence.number)));
        notesOf(draft, block.sentences.map(s => s.number));
      }
    }
    for (const line of draft.closing) add("p", line);
    add("p", draft.signatory, "right");
    add("p", draft.date, "right");
    add("p", draft.note);
    add("p", `抄送：${draft.copyTo}`, "flush last");
  }

  // Notes may run on beside the paragraphs that have none, so that they do not tear the letter apart.
  function place() {
    let row = 0;
    let last = null;
    for (const element of paper.children) {
      if (!element.classList.contains("notes")) element.style.gridRow = ++row;
      else {
        if (last) last.notes.style.gridRow = `${last.row} / ${row}`;
        last = { notes: element, row };
      }
    }
    if (last) last.notes.style.gridRow = `${last.row} / ${row + 1}`;
  }

  const sentenceOf = number => paper.querySelector(`.sentence[data-number="${number}"]`);

  // The letter is one stop of the Tab key; arrows go from sentence to sentence.
  function point(span) {
    if (!span) return;
    for (const other of paper.querySelectorAll('.sentence[tabindex="0"]')) other.tabIndex = -1;
    span.tabIndex = 0;
    span.focus();
    span.scrollIntoView({ block: "nearest" });
  }

  paper.addEventListener("focusin", e => {
    if (!e.target.classList.contains("sentence")) return;
    for (const other of paper.querySelectorAll('.sentence[tabindex="0"]')) if (other !== e.target) other.tabIndex = -1;
    e.target.tabIndex = 0;
  });
  paper.addEventListener("keydown", e => {
    if (!e.target.classList.contains("sentence")) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
    if (step) point(sentenceOf(Number(e.target.dataset.number) + step));
    else if (e.key === "Enter" || e.key === " ") e.target.click();
    else return;
    e.preventDefault();
  });

  return { draw, start: acts => { act = acts; } };
})();
