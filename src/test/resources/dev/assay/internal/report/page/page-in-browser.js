// What PageInBrowserTest asks of a page.
globalThis.assayTest = (() => {
  const charts = () => [...document.querySelectorAll("[data-chart]")];
  const pictures = () => [...document.querySelectorAll("figure svg.assay-picture")].filter((one) => one.dataset.live || one.querySelector("[data-box]"))
    .filter((one) => !one.closest(".fallback"));
  const named = (node) => node.tagName + "." + (node.getAttribute("class") || "") + " " + (node.textContent || "").trim().slice(0, 60);
  const until = (true_) => new Promise((done) => { const look = () => (true_() ? done(true) : setTimeout(look, 20)); look(); });
  const wrong = (svg) => {
    if (!svg) return "no picture";
    if (/NaN|Infinity|undefined/.test(svg.outerHTML)) return "a figure that is none";
    return svg.querySelectorAll("path, rect, circle").length > 2 ? "" : "nothing drawn";
  };
  // What scrolls by itself may be wider than the page; so may what only a screen reader meets.
  const scrolls = (node) => node.closest(".wide, nav, pre, .skip, .hidden, .tiles legend, .overview thead");

  return {
    scrolled: async () => {
      document.querySelectorAll("details").forEach((one) => { one.open = true; });
      for (const chart of charts()) { chart.scrollIntoView(); await until(() => chart.classList.contains("drawn") && chart.querySelector(".canvas svg")); }
      for (const one of pictures()) { one.scrollIntoView(); await until(() => one.dataset.live && one.querySelector("clipPath")); }
      scrollTo(0, 0);
      return true;
    },
    sideways: () => pictures().filter((one) => one.getBoundingClientRect().width > one.parentElement.clientWidth + 1 || one.closest(".wide")).map(named),
    // Tables that must be scrolled sideways, and fields that do not say their column.
    scrolling: () => [...document.querySelectorAll(".wide > table")].filter((table) => {
      const fields = [...table.querySelectorAll("tbody td")];
      return table.parentElement.scrollWidth > table.parentElement.clientWidth + 1
        || table.getAttribute("role") !== "table" || !fields.every((one) => one.dataset.head && one.getAttribute("role") === "cell");
    }).map((table) => table.getAttribute("aria-label")),
    // Hovers over a bar, zooms with the keyboard, hides a level: what was told, and how the drawing changed.
    live: () => {
      const one = pictures().find((picture) => picture.getAttribute("aria-label").startsWith("Instances"));
      const frame = one.closest("figure");
      const key = (name) => one.dispatchEvent(new KeyboardEvent("keydown", { key: name }));
      const ticks = () => [...one.querySelectorAll("g.axis text")].map((text) => text.textContent).join(" ");
      const bars = () => [...one.querySelectorAll("path.bars")].filter((bar) => getComputedStyle(bar).display !== "none").length;
      const bar = one.querySelector("path.bars").getAttribute("d").match(/M([\d.]+) ([\d.]+)H([\d.]+)/).map(Number);
      const box = one.getBoundingClientRect();
      one.dispatchEvent(new PointerEvent("pointermove", { clientX: box.left + (bar[1] + bar[3]) / 2, clientY: box.top + bar[2] - 52 }));
      const told = [frame.querySelector(".tip").textContent];
      const before = ticks();
      key("+");
      told.push(before === ticks() ? "not zoomed" : "zoomed");
      key("0");
      told.push(before === ticks() ? "reset" : "not reset");
      key("ArrowRight");
      told.push(frame.querySelector("[aria-live]").textContent);
      const all = bars();
      frame.querySelector(".levels-key button").click();
      told.push(bars() < all ? "hidden" : "not hidden");
      frame.querySelector(".levels-key button").click();
      told.push(bars() === all ? "shown" : "not shown");
      return told;
    },
    follow: async (hash) => { document.querySelector(`nav a[href="${hash}"]`).click(); await until(() => location.hash === hash); await until(() => document.querySelector("section.experiment > details[open]")); },
    drawn: async (id) => until(() => document.getElementById(id).querySelector(".chart.drawn .canvas svg")),
    undrawn: () => charts().map((chart) => wrong(chart.querySelector(".canvas svg"))).filter(Boolean)
      .concat([...document.querySelectorAll(".chart.drawn .fallback")].filter((one) => one.offsetHeight).map(named)),
    wider: () => [...document.body.querySelectorAll("*")].filter((node) => !scrolls(node) && node.getBoundingClientRect().width > 0
      && node.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !node.closest("svg")).map(named),
    clipped: () => {
      const texts = [...document.querySelectorAll("svg.assay-picture text")].filter((text) => {
        const frame = text.ownerSVGElement.getBoundingClientRect(), own = text.getBoundingClientRect();
        return frame.width > 0 && own.width > 0 && (own.left < frame.left - 1 || own.right > frame.right + 1 || own.top < frame.top - 1 || own.bottom > frame.bottom + 1);
      });
      const boxes = [...document.body.querySelectorAll("*")].filter((node) => !scrolls(node) && !node.closest("svg")
        && getComputedStyle(node).overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1);
      return texts.concat(boxes).map(named);
    },
    views: () => {
      const found = [];
      for (const chart of charts()) {
        const select = chart.querySelector("select");
        for (const option of select.options) {
          select.value = option.value;
          select.onchange();
          for (const button of chart.querySelectorAll(".views button")) {
            button.click();
            const problem = wrong(chart.querySelector(".canvas svg"));
            if (problem) found.push(option.textContent + ", " + button.textContent + ": " + problem);
          }
        }
      }
      return found;
    },
    keys: () => {
      const svg = charts().map((chart) => chart.querySelector(".canvas svg")).find((one) => one.getAttribute("aria-label").includes("128 MB"));
      const told = [];
      for (let i = 0; i < 2; i++) {
        svg.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
        told.push(svg.parentElement.querySelector(".tip").textContent);
      }
      return told;
    },
  };
})();
undefined;
