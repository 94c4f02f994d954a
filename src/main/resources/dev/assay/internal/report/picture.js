
// The static pictures, made live: each fits its width, tells what is pointed at, zooms, and hides levels.
const STEP = /([MLhvHVCZ])([^MLhvHVCZ]*)/g;
const steps = (d) => [...d.matchAll(STEP)].map(([, letter, rest]) => [letter, (rest.match(/-?\d+(?:\.\d+)?/g) || []).map(Number)]);
const pixel = (value) => value.toFixed(1);
const moved = (path, fx, fy) => {
  let x = 0, y = 0, d = "";
  for (const [letter, n] of path) {
    if (letter === "h" || letter === "H") {
      const to = letter === "h" ? x + n[0] : n[0];
      d += "H" + pixel(n[0] ? Math.max(fx(to), fx(x) + 0.8) : fx(to));
      x = to;
    } else if (letter === "v" || letter === "V") {
      y = letter === "v" ? y + n[0] : n[0];
      d += "V" + pixel(fy(y));
    } else {
      d += letter;
      for (let k = 0; k < n.length; k += 2) { [x, y] = [n[k], n[k + 1]]; d += (k ? " " : "") + pixel(fx(x)) + " " + pixel(fy(y)); }
    }
  }
  return d;
};
const number = (node, name) => +node.getAttribute(name);
const titled = (node) => [...node.children].find((one) => one.tagName === "title")?.textContent;

class LivePicture {
  constructor(picture, id) {
    this.svg = picture;
    this.id = "picture-" + id;
    this.holder = picture.closest(".wide");
    this.holder.classList.replace("wide", "live");
    this.holder.removeAttribute("tabindex");
    this.axes();
    this.zoom = null;
    this.log = this.y ? this.y.kind === "log" : false;
    this.off = new Set();
    this.names = new Map();
    this.margin = [];
    this.items = [];
    this.svg.querySelectorAll("line, path, rect, circle, text").forEach((node) => this.read(node));
    const low = Math.min(...this.items.flatMap((one) => one.values || []).map((y) => this.y ? this.y.invert(y) : 1));
    this.least = low > 0 && Number.isFinite(low) ? low : 0;
    this.controls();
    this.tip = html(this.holder, "div", { class: "tip", hidden: "" });
    this.said = html(this.holder, "p", { class: "hidden", "aria-live": "polite" });
    this.key();
    this.clip = svg(svg(svg(this.svg, "defs", {}), "clipPath", { id: this.id }), "rect", {});
    this.axis = svg(this.svg, "g", { class: "axis" });
    this.svg.querySelector(".paper").after(this.axis);
    this.svg.setAttribute("tabindex", "0");
    this.listen();
    new ResizeObserver(() => this.fit()).observe(this.holder);
    this.fit();
  }

  axes() {
    for (const group of this.svg.querySelectorAll("[data-axis]")) {
      const [low, high, from, to] = group.dataset.values.split(" ").map(Number);
      const kind = group.dataset.scale;
      const scale = (kind === "log" ? logarithmic : linear)(low, high, from, to);
      this[group.dataset.axis] = { ...scale, kind, name: group.dataset.name };
      const [left, top, right, bottom] = group.dataset.box.split(" ").map(Number);
      this.base = { left, top, right, bottom };
      group.remove();
    }
  }

  // What is drawn: marks over the axes, names of rows left of them, a key below.
  read(node) {
    if (node.classList.contains("paper")) return;
    const group = node.closest("g");
    const key = group ? group.dataset.cell ?? group.getAttribute("class") : "";
    const base = this.base;
    if (node.tagName === "text") {
      const x = number(node, "x"), y = number(node, "y");
      if (!node.hasAttribute("x")) { this.sideways = node; return; }
      const sign = node.previousElementSibling;
      if (sign && sign.matches("circle.key") && Math.abs(number(sign, "cy") + 4 - y) < 1 && y > base.bottom + 40) {
        this.names.set(key, { label: node.textContent, look: group.getAttribute("class") });
        this.items = this.items.filter((one) => one.node !== sign);
        sign.remove();
        node.remove();
      } else if (x > base.right + 1 && y < base.bottom) {
        this.margin.push({ node, x, y, beyond: true });
      } else if (x < base.left) {
        this.margin.push({ node, x, y, label: node.getAttribute("text-anchor") === "end", first: number(node, "data-first") || y - 4 });
      } else {
        this.items.push({ node, kind: "text", key, x, y, anchor: node.getAttribute("text-anchor") || "start", near: this.circleNear(x, y) });
      }
      return;
    }
    const item = { node, key, kind: node.tagName };
    if (item.kind === "path") {
      item.path = steps(node.getAttribute("d"));
      item.values = item.path.filter(([letter, n]) => letter === "M" && n[1] <= base.bottom + 1).map(([, n]) => n[1]);
      if (node.classList.contains("failed")) { item.kind = "cross"; item.x = (item.path[0][1][0] + item.path[1][1][0]) / 2; item.y = (item.path[0][1][1] + item.path[1][1][1]) / 2; }
    } else {
      const names = { line: ["x1", "x2", "y1", "y2"], rect: ["x", "y", "width", "height"], circle: ["cx", "cy"] }[item.kind];
      item.at = names.map((name) => number(node, name));
    }
    this.items.push(item);
  }

  circleNear(x, y) {
    const near = this.items.filter((one) => one.kind === "circle").map((one) => one.at)
      .filter(([cx, cy]) => Math.hypot(cx - x, cy - y) < 60).sort((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y));
    return this.y && this.x ? near[0] : undefined;
  }

  controls() {
    this.under = html(this.holder.parentElement, "div", { class: "under" });
    const bar = html(this.under, "div", { class: "controls", role: "group", "aria-label": "How the picture is shown" });
    const button = (words, act, label) => {
      const made = html(bar, "button", { type: "button", "aria-label": label }, words);
      made.onclick = act;
      return made;
    };
    button("Zoom in", () => this.scaled(0.5), "Zoom in");
    this.zoomed = [
      button("\u2212", () => this.scaled(2), "Zoom out"),
      button("\u25C0", () => this.panned(-0.5), "Move left"),
      button("\u25B6", () => this.panned(0.5), "Move right"),
      button("Reset zoom", () => { this.zoom = null; this.fit(true); }, "Reset zoom"),
    ];
    if (this.y && this.least) {
      const label = html(bar, "label", {});
      const box = html(label, "input", { type: "checkbox" });
      label.append("log scale");
      box.checked = this.log;
      box.onchange = () => { this.log = box.checked; this.fit(true); };
    }
  }

  key() {
    if (this.names.size < 2) return;
    const row = html(this.under, "div", { class: "levels-key", role: "group", "aria-label": "Press to hide or show" });
    this.names.forEach((one, key) => {
      const button = html(row, "button", { type: "button", class: one.look, "aria-pressed": "true" }, one.label);
      button.onclick = () => {
        if (this.off.has(key)) this.off.delete(key); else this.off.add(key);
        if (this.off.size === this.names.size) this.off.clear();
        [...row.children].forEach((other, k) => other.setAttribute("aria-pressed", String(!this.off.has([...this.names.keys()][k]))));
        this.fit(true);
      };
    });
  }

  fit(again) {
    const width = Math.round(this.holder.clientWidth);
    if (!width || (!again && width === this.width)) return;
    this.width = width;
    const base = this.base;
    const narrow = width < 560;
    const longest = Math.max(0, ...this.margin.filter((one) => one.label).map((one) => one.node.textContent.length)) * 6.6 + 14;
    this.over = longest > width * 0.3;
    const left = this.over ? 14 : narrow ? Math.min(base.left, Math.max(this.y || this.sideways ? 60 : 16, longest)) : base.left;
    const rows = this.margin.filter((one) => one.label).map((one) => one.y).sort((a, b) => a - b);
    let pitch = 40;
    for (let i = 1; i < rows.length; i++) pitch = Math.min(pitch, rows[i] - rows[i - 1]);
    const stretch = this.over ? (pitch + 15) / pitch : 1;
    const upright = this.log && this.y && this.y.kind !== "log" ? logarithmic(this.least / 1.1, this.y.high, this.y.at(this.y.low), this.y.at(this.y.high))
      : !this.log && this.y && this.y.kind === "log" ? linear(0, this.y.high, this.y.at(this.y.low), this.y.at(this.y.high)) : this.y;
    this.upright = upright;
    const fy = this.over ? (y) => y < base.top + 9 ? y : base.top + 14 + (y - base.top) * stretch
      : upright === this.y ? (y) => y : (y) => y < base.top || y > base.bottom ? y : upright.at(this.y.invert(y));
    this.box = { left, right: width - (this.margin.some((one) => one.beyond) ? 34 : 14), top: base.top, bottom: this.over ? fy(base.bottom) : base.bottom };
    const [from, to] = this.zoom || [base.left, base.right];
    const fx = (x) => left + (x - from) / (to - from) * (this.box.right - left);
    this.across = { fx, invert: (at) => from + (at - left) / (this.box.right - left) * (to - from) };
    this.zoomed.forEach((one) => { one.hidden = !this.zoom; });
    this.hide();
    this.place(fx, fy, stretch);
    this.drawAxes();
    this.rowNames(fy);
    const height = this.box.bottom + 46 - 52 + (this.x ? 15 * (this.nameLines().length - 1) : 0);
    this.svg.setAttribute("viewBox", `0 52 ${width} ${height}`);
    this.svg.setAttribute("height", height);
    const paper = this.svg.querySelector(".paper");
    paper.setAttribute("width", width);
    paper.setAttribute("height", height);
    for (const [name, value] of Object.entries({ x: left - 1, y: 52, width: Math.max(0, this.box.right - left + 2), height })) this.clip.setAttribute(name, value);
    this.collect(fx, fy);
  }

  place(fx, fy, stretch) {
    const taken = [];
    for (const item of this.items) {
      const { node } = item;
      node.style.display = this.off.has(item.key) ? "none" : "";
      if (this.zoom && item.kind !== "text") node.setAttribute("clip-path", `url(#${this.id})`); else node.removeAttribute("clip-path");
      if (item.kind === "path") node.setAttribute("d", moved(item.path, fx, fy));
      else if (item.kind === "cross") node.setAttribute("transform", `translate(${pixel(fx(item.x) - item.x)} ${pixel(fy(item.y) - item.y)})`);
      else if (item.kind === "circle") { node.setAttribute("cx", pixel(fx(item.at[0]))); node.setAttribute("cy", pixel(fy(item.at[1]))); }
      else if (item.kind === "line") ["x1", "x2"].forEach((name, k) => { node.setAttribute(name, pixel(fx(item.at[k]))); node.setAttribute(k ? "y2" : "y1", pixel(fy(item.at[2 + k]))); });
      else if (item.kind === "rect") {
        const [x, y, wide, tall] = item.at;
        node.setAttribute("x", pixel(fx(x)));
        node.setAttribute("width", pixel(Math.max(2, fx(x + wide) - fx(x))));
        node.setAttribute("y", pixel(fy(y + tall / 2) - tall / 2));
      } else if (!this.off.has(item.key)) this.write(item, fx, fy, taken);
    }
  }

  // A text that would cover another is left out, unless it names a mark: then it goes to another side of it.
  write(item, fx, fy, taken) {
    const { node } = item;
    const wide = node.textContent.length * 6.7;
    const at = (x, y, anchor) => ({ x, y, anchor, left: anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x });
    const free = (one) => one.left >= 0 && one.left + wide <= this.width && taken.every((other) => one.left > other.right || one.left + wide < other.left || Math.abs(one.y - other.y) > 12);
    let places;
    if (item.near) {
      const x = fx(item.near[0]), y = fy(item.near[1]);
      places = [at(x + 9, y - 8, "start"), at(x - 9, y - 8, "end"), at(x + 9, y + 15, "start"), at(x - 9, y + 15, "end"), at(x, y - 18, "middle"), at(x, y + 26, "middle")];
    } else {
      const x = fx(item.x), y = fy(item.y);
      places = [at(x, y, item.anchor), at(this.width - 4, y, "end")].slice(0, x > this.width - 70 ? 2 : 1);
    }
    const found = places.find(free) || (item.near ? places[0] : null);
    const inside = !this.zoom || (fx(item.x) >= this.box.left - 1 && fx(item.x) <= this.box.right);
    if (!found || !inside) { node.style.display = "none"; return; }
    taken.push({ left: found.left, right: found.left + wide, y: found.y });
    node.setAttribute("x", pixel(found.x));
    node.setAttribute("y", pixel(found.y));
    node.setAttribute("text-anchor", found.anchor);
  }

  // On a phone the names of rows stand above their rows.
  rowNames(fy) {
    for (const one of this.margin) {
      if (one.beyond) { one.node.setAttribute("x", this.width - 2); one.node.setAttribute("text-anchor", "end"); one.node.setAttribute("y", pixel(fy(one.y))); continue; }
      const over = this.over && one.label;
      one.node.setAttribute("x", over ? this.box.left : this.over ? this.box.left : one.node.getAttribute("text-anchor") === "end" ? one.x - (this.base.left - this.box.left) : Math.min(one.x, this.box.left));
      one.node.setAttribute("y", pixel(over ? fy(one.first) - 9 : one.y));
      if (this.over) one.node.setAttribute("text-anchor", "start");
      else one.node.setAttribute("text-anchor", one.x < 30 ? "start" : "end");
    }
    if (this.sideways) this.sideways.setAttribute("transform", `translate(${this.box.left < 70 ? 12 : 18} ${pixel((this.box.top + this.box.bottom) / 2)}) rotate(-90)`);
  }

  drawAxes() {
    this.axis.replaceChildren();
    const box = this.box, middle = (box.left + box.right) / 2;
    if (this.x) {
      const low = this.x.invert(this.across.invert(box.left)), high = this.x.invert(this.across.invert(box.right));
      for (const tick of (this.x.kind === "log" ? logarithmic : linear)(low, high, box.left, box.right).ticks(this.width < 560 ? 4 : 7)) {
        const x = this.across.fx(this.x.at(tick));
        svg(this.axis, "line", { x1: x, x2: x, y1: box.top, y2: box.bottom });
        svg(this.axis, "text", { x, y: box.bottom + 17, "text-anchor": x > this.width - 16 ? "end" : "middle" }, brief(tick));
      }
      this.nameLines().forEach((line, i, all) => svg(this.axis, "text", { class: "name", x: all.length > 1 ? this.width / 2 : middle, y: box.bottom + 37 + 15 * i, "text-anchor": "middle" }, line));
    }
    if (this.y) {
      for (const tick of this.upright.ticks(6)) {
        const y = this.upright.at(tick);
        if (y > box.bottom + 1 || y < box.top - 1) continue;
        svg(this.axis, "line", { x1: box.left, x2: box.right, y1: y, y2: y });
        svg(this.axis, "text", { x: box.left - 7, y: y + 4, "text-anchor": "end" }, brief(tick));
      }
      const name = this.y.name.replace(", logarithmic", "") + (this.log ? ", logarithmic" : "");
      svg(this.axis, "text", { class: "name", "text-anchor": "middle", transform: `translate(14 ${(box.top + box.bottom) / 2}) rotate(-90)` }, name);
    }
  }

  nameLines() {
    const most = Math.floor((this.width - 24) / 6.4);
    return this.x.name.split(" ").reduce((lines, word) => {
      const last = lines[lines.length - 1];
      if (last !== undefined && (last + " " + word).length <= most) lines[lines.length - 1] = last + " " + word; else lines.push(word);
      return lines;
    }, []);
  }

  // A place along the axis, as exactly as it is drawn.
  told(at) {
    if (!this.x) return "";
    const value = this.x.invert(at);
    const fine = (this.x.high - this.x.low) / 2000;
    const text = fine > 0 && this.x.kind !== "log" ? value.toFixed(Math.max(0, Math.ceil(-Math.log10(fine)))) : figure(value);
    return this.x.name.startsWith("seconds") ? text + " s" : text;
  }

  collect(fx, fy) {
    this.marks = [];
    const add = (from, to, y, text) => {
      if (fx(to) < this.box.left - 1 || fx(from) > this.box.right + 1) return;
      this.marks.push({ from: fx(from), to: fx(to), x: (Math.max(fx(from), this.box.left) + Math.min(fx(to), this.box.right)) / 2, y: fy(y), text });
    };
    const stretch = (from, to) => this.told(from) + " to " + this.told(to);
    for (const item of this.items) {
      if (this.off.has(item.key)) continue;
      const { node } = item;
      const look = node.classList;
      const name = (y) => [this.rowAt(y), this.names.get(item.key)?.label].filter((one, i, all) => one && all.indexOf(one) === i).join(", ");
      if (item.kind === "rect") {
        const [x, y, wide, tall] = item.at;
        add(x, x + wide, y + tall / 2, () => (titled(node) || titled(node.parentElement) || name(y)) + (/^at /.test(titled(node) || "") ? "" : "\n" + stretch(x, x + wide)));
      } else if (item.kind === "circle" && look.contains("key")) {
        add(item.at[0], item.at[0], item.at[1], () => [this.names.get(item.key)?.label, titled(node) || titled(node.parentElement)].filter(Boolean).join("\n"));
      } else if (item.kind === "cross") {
        add(item.x, item.x, item.y, () => titled(node.previousElementSibling || node) || (look.contains("throttled") ? "throttled" : "did not succeed") + "\nat " + this.told(item.x));
      } else if (item.kind === "path" && (look.contains("bars") || look.contains("dots"))) {
        const kind = look.contains("start") ? "\ncold start" : look.contains("faint") ? "\nwarm-up" : "";
        for (let k = 0; k + 1 < item.path.length; k += 2) {
          const [x, y] = item.path[k][1], wide = item.path[k + 1][1][0];
          add(x, x + wide, y, () => name(y) + kind + "\n" + (look.contains("dots") ? (this.y ? figure(this.y.invert(y)) + " at " : "at ") + this.told(x) : stretch(x, x + wide)));
        }
      }
    }
    this.marks.sort((a, b) => a.x - b.x);
  }

  rowAt(y) {
    const rows = this.margin.filter((one) => one.label && one.node.classList.contains("label"));
    const best = rows.reduce((least, one) => !least || Math.abs(one.y - 4 - y) < Math.abs(least.y - 4 - y) ? one : least, null);
    return best && best.node.textContent;
  }

  scaled(by, at) {
    const { left, right } = this.base;
    const [from, to] = this.zoom || [left, right];
    const middle = at === undefined ? (from + to) / 2 : at;
    const half = Math.min((to - from) * by, right - left) / 2;
    const low = Math.max(left, Math.min(middle - half, right - 2 * half));
    this.zoom = half * 2 >= right - left - 0.5 || half < 0.5 ? (half < 0.5 ? this.zoom : null) : [low, low + 2 * half];
    this.fit(true);
  }

  panned(by) {
    if (!this.zoom) return;
    const [from, to] = this.zoom, wide = to - from;
    const low = Math.max(this.base.left, Math.min(from + by * wide, this.base.right - wide));
    this.zoom = [low, low + wide];
    this.fit(true);
  }

  listen() {
    const node = this.svg;
    const here = (event) => {
      const frame = node.getBoundingClientRect();
      return { x: (event.clientX - frame.left) * this.width / frame.width, y: 52 + (event.clientY - frame.top) * this.width / frame.width };
    };
    let from = null, band = null;
    node.onpointerdown = (event) => { if (event.pointerType === "mouse" && event.button === 0) { from = here(event); node.setPointerCapture(event.pointerId); } };
    node.onpointermove = (event) => {
      const at = here(event);
      if (from && Math.abs(from.x - at.x) > 8) {
        band ||= svg(node, "rect", { class: "rounds-band c0" });
        for (const [name, value] of Object.entries({ x: Math.min(from.x, at.x), width: Math.abs(from.x - at.x), y: this.box.top, height: this.box.bottom - this.box.top })) band.setAttribute(name, value);
        this.hide();
      } else this.tell(this.nearest(at));
    };
    const ended = (event) => {
      const at = here(event);
      band?.remove();
      band = null;
      if (from && Math.abs(from.x - at.x) > 8) {
        const ends = [from.x, at.x].map((x) => this.across.invert(Math.max(this.box.left, Math.min(x, this.box.right)))).sort((a, b) => a - b);
        if (ends[1] - ends[0] > 0.5) this.zoom = ends;
        this.fit(true);
      } else if (event.pointerType !== "mouse") this.tell(this.nearest(at));
      from = null;
    };
    node.onpointerup = ended;
    node.onpointerleave = () => { if (!from) this.hide(); };
    node.ondblclick = () => { this.zoom = null; this.fit(true); };
    this.current = -1;
    node.onkeydown = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const mark = this.marks[this.current];
      const act = { Escape: () => this.hide(), "+": () => this.scaled(0.5, mark && this.across.invert(mark.x)), "-": () => this.scaled(2), 0: () => { this.zoom = null; this.fit(true); } }[event.key];
      if (act) { event.preventDefault(); act(); return; }
      if (!step || !this.marks.length) return;
      event.preventDefault();
      this.current = (this.current + step + this.marks.length) % this.marks.length;
      this.tell(this.marks[this.current]);
      this.said.textContent = this.tip.textContent.replaceAll("\n", ", ");
    };
  }

  nearest(at) {
    let best = null, least = 18;
    for (const mark of this.marks) {
      const across = at.x < mark.from ? mark.from - at.x : at.x > mark.to ? at.x - mark.to : 0;
      const distance = Math.hypot(across, mark.y - at.y);
      if (distance < least) { least = distance; best = mark; }
    }
    return best;
  }

  tell(mark) {
    if (!mark) return this.hide();
    this.tip.textContent = mark.text();
    this.tip.hidden = false;
    const wide = this.tip.offsetWidth, tall = this.tip.offsetHeight;
    this.tip.style.left = Math.max(0, mark.x + 14 + wide > this.width ? mark.x - wide - 14 : mark.x + 14) + "px";
    this.tip.style.top = Math.max(0, mark.y - 52 - tall / 2) + "px";
  }

  hide() { this.tip.hidden = true; }
}

const lively = [...document.querySelectorAll("figure > .wide > svg.assay-picture:has([data-box])")];
const coming = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) { coming.unobserve(entry.target); enliven(entry.target); }
}, { rootMargin: "800px" });
let alive = 0;
const enliven = (one) => { if (!one.dataset.live) { one.dataset.live = "yes"; new LivePicture(one, alive++); } };
lively.forEach((one) => coming.observe(one));
