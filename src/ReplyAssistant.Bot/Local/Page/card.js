"use strict";
// Draws the few elements of Adaptive Cards that this program sends.

const Card = (() => {
  function draw(card, press) {
    const box = document.createElement("div");
    box.className = "card";
    for (const part of card.body ?? []) drawers[part.type]?.(box, part, press);
    return box;
  }

  const drawers = {
    TextBlock(box, part) {
      const text = document.createElement(part.weight === "Bolder" ? "strong" : "p");
      text.textContent = part.text;
      box.append(text);
    },
    FactSet(box, part) {
      const list = document.createElement("dl");
      for (const fact of part.facts ?? []) {
        const name = document.createElement("dt");
        const value = document.createElement("dd");
        name.textContent = fact.title;
        value.textContent = fact.value;
        list.append(name, value);
      }
      box.append(list);
    },
    "Input.Text"(box, part) {
      const label = document.createElement("label");
      const input = document.createElement(part.isMultiline ? "textarea" : "input");
      label.textContent = part.label ?? "";
      input.maxLength = part.maxLength ?? 1000;
      input.dataset.id = part.id;
      label.append(input);
      box.append(label);
    },
    ActionSet(box, part, press) {
      const actions = document.createElement("div");
      actions.className = "actions";
      for (const action of part.actions ?? []) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = action.title;
        button.addEventListener("click", () => {
          const inputs = Object.fromEntries([...box.querySelectorAll("[data-id]")].filter(i => i.value).map(i => [i.dataset.id, i.value]));
          press({ ...action.data, ...inputs });
        });
        actions.append(button);
      }
      box.append(actions);
    },
  };

  return { draw };
})();
