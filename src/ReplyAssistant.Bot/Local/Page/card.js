"use strict";
// Draws the few elements of Adaptive Cards that this program sends.

const Card = (() => {
  /** @param press is given the values of a button, and what the reader did in words. */
  function draw(card, press) {
    const box = make("div", "", "card");
    for (const part of card.body ?? []) drawers[part.type]?.(box, part, press);
    return box;
  }

  const drawers = {
    TextBlock(box, part) {
      box.append(make("p", part.text, part.weight === "Bolder" ? "title" : ""));
    },
    FactSet(box, part) {
      const list = make("dl");
      for (const fact of part.facts ?? []) list.append(make("dt", fact.title), make("dd", fact.value));
      box.append(list);
    },
    "Input.Text"(box, part) {
      const label = make("label", part.label ?? "");
      const input = make(part.isMultiline ? "textarea" : "input");
      input.maxLength = part.maxLength ?? 1000;
      input.dataset.id = part.id;
      label.append(input);
      box.append(label);
    },
    ActionSet(box, part, press) {
      const actions = make("div", "", "actions");
      for (const action of part.actions ?? []) {
        const button = make("button", action.title);
        button.addEventListener("click", () => {
          const written = [...box.querySelectorAll("[data-id]")].filter(input => input.value.trim());
          const words = [action.title, ...written.map(input => input.value.trim())].join("：");
          press({ ...action.data, ...Object.fromEntries(written.map(input => [input.dataset.id, input.value])) }, words);
        });
        actions.append(button);
      }
      box.append(actions);
    },
  };

  return { draw };
})();
