// The charts of an Assay page. Draws SVG from the JSON beside each figure; without it the static pictures stay.
const NS = "http://www.w3.org/2000/svg";
const VIEWS = [["levels", "Levels"], ["ecdf", "ECDF"], ["histogram", "Histogram"], ["time", "In time"]];

const svg = (parent, name, attributes, text) => {
  const node = document.createElementNS(NS, name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  if (text !== undefined) node.textContent = text;
  parent.append(node);
  return node;
};
const html = (parent, name, attributes, text) => {
  const node = document.createElement(name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  if (text !== undefined) node.textContent = text;
  parent.append(node);
  return node;
};
const figure = (value) => {
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size < 0.001) return value.toExponential(2);
  const decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
};
const brief = (value) => (value || 0).toLocaleString("en-US", { maximumSignificantDigits: 6 });
const whole = (value) => value.toLocaleString("en-US");

// Axes: where a value lies, and which values are named.
const linear = (low, high, from, to) => {
  if (low === high) { low -= 1; high += 1; }
  const at = (value) => from + (value - low) / (high - low) * (to - from);
  const ticks = (most) => {
    const raw = (high - low) / most;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = power * ([1, 2, 2.5, 5, 10].find((one) => one * power >= raw) || 10);
    const found = [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high * (1 + 1e-12); k++) found.push(k * step);
    return found;
  };
  return { at, ticks, low, high, invert: (pixel) => low + (pixel - from) / (to - from) * (high - low) };
};
const logarithmic = (low, high, from, to) => {
  if (low === high) { low /= 1.5; high *= 1.5; }
  const at = (value) => from + Math.log(Math.max(value, 1e-300) / low) / Math.log(high / low) * (to - from);
  const ticks = (most) => {
    let found = [];
    for (const steps of [[1], [1, 3], [1, 2, 5], [1, 2, 3, 5, 7], [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]]) {
      const finer = [];
      for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power++)
        for (const step of steps) {
          const tick = step * 10 ** power;
          if (tick >= low && tick <= high) finer.push(tick);
        }
      if (finer.length > most + 2 && found.length > 1) break;
      found = finer;
      if (found.length >= 4) break;
    }
    return found;
  };
  return { at, ticks, low, high, invert: (pixel) => low * (high / low) ** ((pixel - from) / (to - from)) };
};
const jitter = (i) => { const x = Math.sin(i * 12.9898) * 43758.5453; return x - Math.floor(x); };

class Chart {
  constructor(holder, data) {
    this.holder = holder;
    this.data = data;
    this.measure = data.measures[0];
    this.view = "levels";
    this.log = null;
    this.off = new Set();
    this.zoom = null;
    this.controls();
    this.canvas = html(holder, "div", { class: "canvas" });
    this.tip = html(this.canvas, "div", { class: "tip", hidden: "" });
    this.said = html(holder, "p", { class: "hidden", "aria-live": "polite" });
    this.key();
    this.width = 0;
    new ResizeObserver(() => {
      const width = Math.round(this.canvas.clientWidth);
      if (width && width !== this.width) { this.width = width; this.draw(); }
    }).observe(this.canvas);
    this.width = Math.round(this.canvas.clientWidth);
    if (this.width) this.draw();
    holder.classList.add("drawn");
  }

  controls() {
    const bar = html(this.holder, "div", { class: "controls", role: "group", "aria-label": "What the chart shows" });
    const select = html(bar, "select", { "aria-label": "Measure" });
    this.data.measures.forEach((one, i) => html(select, "option", { value: i }, one.title + " (" + one.unit + ")"));
    select.onchange = () => { this.measure = this.data.measures[select.value]; this.log = null; this.zoom = null; this.draw(); };
    const views = html(bar, "span", { class: "views", role: "group", "aria-label": "View" });
    this.views = VIEWS.map(([id, words]) => {
      const button = html(views, "button", { type: "button" }, words);
      button.onclick = () => { this.view = id; this.zoom = null; this.draw(); };
      return [id, button];
    });
    const label = html(bar, "label", {});
    this.logBox = html(label, "input", { type: "checkbox" });
    label.append("log scale");
    this.logBox.onchange = () => { this.log = this.logBox.checked; this.zoom = null; this.draw(); };
    this.reset = html(bar, "button", { type: "button" }, "Reset zoom");
    this.reset.onclick = () => { this.zoom = null; this.draw(); };
    this.note = html(this.holder, "p", { class: "note" });
  }

  key() {
    const row = html(this.holder, "div", { class: "levels-key", role: "group", "aria-label": "Levels: press to hide or show" });
    if (this.data.cells.length < 2) { row.hidden = true; return; }
    this.data.cells.forEach((cell, i) => {
      const button = html(row, "button", { type: "button", class: "c" + i % 8, "aria-pressed": "true" }, cell.label);
      button.onclick = () => {
        if (this.off.has(i)) this.off.delete(i); else this.off.add(i);
        if (this.off.size === this.data.cells.length) this.off.clear();
        [...row.children].forEach((one, k) => one.setAttribute("aria-pressed", String(!this.off.has(k))));
        this.zoom = null;
        this.draw();
      };
    });
  }

  shown() {
    return this.measure.series.map((one, i) => one && { ...one, i, cell: this.data.cells[i] })
      .filter((one) => one && !this.off.has(one.i));
  }

  scale(low, high, from, to, log) {
    if (this.zoom) return log ? logarithmic(this.zoom[0], this.zoom[1], from, to) : linear(this.zoom[0], this.zoom[1], from, to);
    if (log) { const room = Math.max((high / low) ** 0.06, 1.05); return logarithmic(low / room, high * room, from, to); }
    const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
    const least = low >= 0 && low < high * 0.6 ? 0 : low - room;
    return linear(low >= 0 ? Math.max(0, least) : least, high + room, from, to);
  }

  draw() {
    const series = this.shown();
    this.series = series;
    this.marks = [];
    this.canvas.querySelector("svg")?.remove();
    this.hide();
    const low = Math.min(...series.map((one) => one.five[0]));
    const high = Math.max(...series.map((one) => one.five[4]));
    const logs = low > 0;
    const log = logs && (this.log === null ? high / low > 5 : this.log);
    this.logBox.checked = log;
    this.logBox.disabled = !logs;
    this.reset.hidden = !this.zoom;
    this.views.forEach(([id, button]) => button.setAttribute("aria-pressed", String(id === this.view)));
    const narrow = this.width < 560;
    const box = { left: narrow ? 50 : 66, right: this.width - 12, top: 14, bottom: 0 };
    this.box = box;
    const rows = this.view === "histogram" || (this.view === "levels" && this.stacked(series));
    const labels = Math.max(0, ...series.map((one) => one.cell.label.length)) * 6.6 + 20;
    if (rows && this.data.cells.length > 1) box.left = Math.min(labels, this.width * 0.4);
    const row = this.view === "histogram" ? (narrow ? 44 : 54) : 46;
    const height = rows ? Math.max(150, series.length * row + 70) : narrow ? 300 : 380;
    box.bottom = height - 46;
    const words = this.measure.title + ", " + VIEWS.find(([id]) => id === this.view)[1] + ": "
      + series.map((one) => one.cell.label + " median " + figure(one.five[2])).join(", ") + " " + this.measure.unit;
    this.svg = svg(this.canvas, "svg", { class: "assay-picture", viewBox: `0 0 ${this.width} ${height}`, height, role: "img", "aria-label": words, tabindex: 0, style: "min-width:0;max-width:none" });
    const values = this.measure.title + " (" + this.measure.unit + ")" + (log ? ", logarithmic" : "");
    const law = this.view === "levels" && this.measure.law ? "; dashed: the claimed law, fitted" : "";
    const thinned = series.some((one) => one.r) ? "; " + Math.max(...series.map((one) => one.v.length)) + " calls stand for all of a level, boxes and figures are of all" : "";
    this.note.textContent = this.measure.meaning + law + thinned + ".";
    this.note.textContent = this.note.textContent[0].toUpperCase() + this.note.textContent.slice(1);
    this["draw" + this.view[0].toUpperCase() + this.view.slice(1)](series, low, high, log, values, row);
    this.listen();
  }

  stacked(series) { return series.length > 1 && (this.data.cells[0].x === undefined || series.length > 12); }

  up(scale, name) {
    const group = svg(this.svg, "g", { class: "axis" });
    for (const tick of scale.ticks(6)) {
      const y = scale.at(tick);
      svg(group, "line", { x1: this.box.left, x2: this.box.right, y1: y, y2: y });
      svg(group, "text", { x: this.box.left - 7, y: y + 4, "text-anchor": "end" }, brief(tick));
    }
    svg(group, "text", { class: "name", "text-anchor": "middle", transform: `translate(13 ${(this.box.top + this.box.bottom) / 2}) rotate(-90)` }, name);
  }

  across(scale, name) {
    const group = svg(this.svg, "g", { class: "axis" });
    for (const tick of scale.ticks(this.width < 560 ? 4 : 7)) {
      const x = scale.at(tick);
      svg(group, "line", { x1: x, x2: x, y1: this.box.top, y2: this.box.bottom });
      svg(group, "text", { x, y: this.box.bottom + 17, "text-anchor": "middle" }, brief(tick));
    }
    this.name(name);
  }

  name(name) {
    svg(this.svg, "text", { class: "name", x: (this.box.left + this.box.right) / 2, y: this.box.bottom + 37, "text-anchor": "middle" }, name);
  }

  group(one) { return svg(this.clip || this.svg, "g", { class: "c" + one.i % 8 }); }

  clipped() {
    const id = this.holder.dataset.chart + "-clip";
    const path = svg(svg(this.svg, "defs", {}), "clipPath", { id });
    svg(path, "rect", { x: this.box.left, y: this.box.top - 8, width: Math.max(0, this.box.right - this.box.left), height: this.box.bottom - this.box.top + 12 });
    this.clip = svg(this.svg, "g", { "clip-path": `url(#${id})` });
  }

  summary(one) {
    const m = this.measure.unit;
    return one.cell.label + "\nmedian " + figure(one.five[2]) + " " + m
      + (one.interval ? "\n95% interval " + figure(one.interval[0]) + " to " + figure(one.interval[1]) : "")
      + "\nmean " + figure(one.mean) + "; quartiles " + figure(one.five[1]) + ", " + figure(one.five[3])
      + "\nfrom " + figure(one.five[0]) + " to " + figure(one.five[4])
      + one.percentiles.map(([p, v]) => "\np" + p + " " + figure(v)).join("")
      + "\n" + whole(one.n) + (one.n === 1 ? " call in " : " calls in ") + one.generations + (one.generations === 1 ? " generation" : " generations")
      + (this.measure.id === "cpu-share" && one.cell.cpu ? "\npromised " + figure(one.cell.cpu) : "");
  }

  call(one, k) {
    return one.cell.label + ": " + figure(one.v[k]) + " " + this.measure.unit + "\nat " + one.t[k].toFixed(1) + " s, generation " + (one.g[k] + 1)
      + "\nrank " + whole((one.r ? one.r[k] : k) + 1) + " of " + whole(one.n);
  }

  // Points, box and median with its interval, along the values' axis; place(across, along) turns it either way.
  glyph(one, middle, half, at, place) {
    const group = this.group(one);
    let dots = "";
    one.v.forEach((value, k) => {
      const across = middle - half * (0.36 + 0.6 * jitter(k + 1));
      const point = place(across, at(value));
      dots += `M${point}h0`;
      this.marks.push({ x: point.x, y: point.y, text: () => this.call(one, k) });
    });
    svg(group, "path", { class: "dots", d: dots });
    const [, q1, median, q3] = one.five;
    const fence = 1.5 * (q3 - q1);
    const whiskerLow = one.v.find((value) => value >= q1 - fence) ?? q1;
    const whiskerHigh = one.v.findLast((value) => value <= q3 + fence) ?? q3;
    const line = (from, to) => `M${place(middle, at(from))}L${place(middle, at(to))}`;
    svg(group, "path", { class: "whisker", d: line(whiskerLow, q1) + line(q3, whiskerHigh) });
    const near = middle - half * 0.28, far = middle + half * 0.28;
    svg(group, "path", { class: "box", d: `M${place(near, at(q1))}L${place(far, at(q1))}L${place(far, at(q3))}L${place(near, at(q3))}ZM${place(near, at(median))}L${place(far, at(median))}` });
    if (one.interval) svg(group, "path", { class: "interval", d: line(one.interval[0], one.interval[1]) });
    const center = place(middle, at(median));
    svg(group, "circle", { class: "median", cx: center.x, cy: center.y, r: 3.6 });
    this.marks.push({ x: center.x, y: center.y, wide: true, one, text: () => this.summary(one) });
  }

  drawLevels(series, low, high, log, values, row) {
    if (this.stacked(series)) return this.drawRows(series, low, high, log, values, row);
    const y = this.scale(low, high, this.box.bottom, this.box.top + 12, log);
    this.axis = { scale: y, vertical: true };
    this.up(y, values);
    const numbers = series[0].cell.x !== undefined;
    const xs = numbers ? this.data.cells.map((cell) => cell.x) : [0];
    const least = Math.min(...xs), most = Math.max(...xs);
    const edge = Math.min(46, (this.box.right - this.box.left) / 8);
    const line = this.measure.law === "LINE";
    const x = least > 0 && most / least >= 4 && !line ? logarithmic(least, most, this.box.left + edge, this.box.right - edge) : linear(least, most, this.box.left + edge, this.box.right - edge);
    const places = series.map((one) => x.at(numbers ? one.cell.x : 0));
    let nearest = 74;
    for (let i = 1; i < places.length; i++) nearest = Math.min(nearest, Math.abs(places[i] - places[i - 1]));
    series.forEach((one, i) => {
      svg(this.svg, "text", { class: "label", x: places[i], y: this.box.bottom + 17, "text-anchor": "middle" }, numbers ? String(one.cell.x) : one.cell.label);
    });
    this.name(this.data.axis);
    this.clipped();
    if (this.measure.law && series.length > 1) this.law(series, x, y);
    series.forEach((one, i) => {
      this.glyph(one, places[i], nearest * 0.46, y.at, (across, along) => ({ x: across, y: along, toString: () => across.toFixed(1) + " " + along.toFixed(1) }));
      const top = Math.max(this.box.top, y.at(one.five[4]) - 9);
      svg(this.svg, "text", { class: "figure", x: places[i], y: top, "text-anchor": "middle" }, figure(one.five[2]));
      const promised = this.measure.id === "cpu-share" && one.cell.cpu;
      if (promised) svg(this.clip, "line", { class: "ideal", x1: places[i] - nearest * 0.46, x2: places[i] + nearest * 0.46, y1: y.at(promised), y2: y.at(promised) });
    });
    this.clip = null;
  }

  law(series, x, y) {
    const xs = series.map((one) => one.cell.x), ys = series.map((one) => one.five[2]);
    let at;
    if (this.measure.law === "POWER") {
      const b = this.measure.exponent;
      const a = Math.exp(xs.reduce((sum, value, i) => sum + Math.log(ys[i]) - b * Math.log(value), 0) / xs.length);
      at = (value) => a * value ** b;
    } else {
      const mx = xs.reduce((a, b) => a + b) / xs.length, my = ys.reduce((a, b) => a + b) / ys.length;
      const b = xs.reduce((sum, value, i) => sum + (value - mx) * (ys[i] - my), 0) / xs.reduce((sum, value) => sum + (value - mx) ** 2, 0);
      at = (value) => my + b * (value - mx);
    }
    const least = Math.min(...xs), most = Math.max(...xs);
    let d = "";
    for (let i = 0; i <= 60; i++) {
      const value = least > 0 ? least * (most / least) ** (i / 60) : least + (most - least) * i / 60;
      const height = at(value);
      if (height > 0 || y.low <= 0) d += (d ? "L" : "M") + x.at(value).toFixed(1) + " " + y.at(height).toFixed(1);
    }
    svg(this.clip, "path", { class: "ideal", d });
  }

  rowLabels(series, row) {
    series.forEach((one, i) => {
      if (this.data.cells.length > 1) {
        const y = this.box.top + row * (i + 0.5);
        svg(this.svg, "text", { class: "label", x: this.box.left - 8, y: y + 1, "text-anchor": "end" }, this.fitted(one.cell.label));
        svg(this.svg, "text", { class: "figure", x: this.box.left - 8, y: y + 15, "text-anchor": "end" }, figure(one.five[2]));
      }
    });
  }

  // On a phone a label may have no room; its whole text is in the key below and in what a row tells.
  fitted(label) {
    const most = Math.floor((this.box.left - 14) / 6.3);
    return label.length <= most ? label : label.split(" ").length > 1 ? label.replace(/ (MB|ms|sieves)\b/g, "").slice(0, most) : label.slice(0, most);
  }

  drawRows(series, low, high, log, values, row) {
    const x = this.scale(low, high, this.box.left + 8, this.box.right - 8, log);
    this.axis = { scale: x, vertical: false };
    this.across(x, values);
    this.rowLabels(series, row);
    this.clipped();
    series.forEach((one, i) => this.glyph(one, this.box.top + row * (i + 0.5), row * 0.46, x.at,
      (across, along) => ({ x: along, y: across, toString: () => along.toFixed(1) + " " + across.toFixed(1) })));
    this.clip = null;
  }

  drawEcdf(series, low, high, log, values) {
    const x = this.scale(low, high, this.box.left + 4, this.box.right - 8, log);
    const y = linear(0, 1, this.box.bottom, this.box.top);
    this.axis = { scale: x, vertical: false };
    this.up(y, "Share of calls at most so slow");
    this.across(x, values);
    this.clipped();
    for (const one of series) {
      const group = this.group(one);
      let d = "M" + x.at(one.v[0]).toFixed(1) + " " + y.at(0).toFixed(1);
      one.v.forEach((value, k) => {
        const share = ((one.r ? one.r[k] : k) + 1) / one.n;
        d += "H" + x.at(value).toFixed(1) + "V" + y.at(share).toFixed(1);
        this.marks.push({ x: x.at(value), y: y.at(share), text: () => one.cell.label + "\n" + (100 * share).toFixed(share > 0.99 ? 2 : 1) + "% of calls: at most " + figure(value) + " " + this.measure.unit });
      });
      svg(group, "path", { class: "rounds", d: d + "H" + (this.box.right - 8) });
    }
    this.clip = null;
  }

  drawHistogram(series, low, high, log, values, row) {
    const x = this.scale(low, high, this.box.left + 8, this.box.right - 8, log);
    this.axis = { scale: x, vertical: false };
    this.across(x, values);
    this.rowLabels(series, row);
    this.clipped();
    series.forEach((one, i) => {
      const base = this.box.top + row * (i + 1) - 3;
      const highest = Math.max(...one.bins.counts);
      const group = this.group(one);
      one.bins.counts.forEach((count, k) => {
        if (!count) return;
        const from = one.bins.low + k * one.bins.width, to = from + one.bins.width;
        const left = x.at(log ? Math.max(from, x.low) : from), right = Math.max(left + 1.5, x.at(to));
        const tall = (row - 10) * count / highest;
        svg(group, "rect", { class: "bar", x: left.toFixed(1), y: (base - tall).toFixed(1), width: (right - left).toFixed(1), height: tall.toFixed(1) });
        this.marks.push({ x: (left + right) / 2, y: base - tall / 2, text: () => one.cell.label + "\n" + figure(from) + " to " + figure(to) + " " + this.measure.unit + ": " + whole(count) + (count === 1 ? " call" : " calls") + " of " + whole(one.n) });
      });
      svg(group, "line", { class: "whisker", x1: x.at(one.five[2]), x2: x.at(one.five[2]), y1: base - row + 8, y2: base + 2 });
    });
    this.clip = null;
  }

  drawTime(series, low, high, log, values) {
    const y = this.scale(low, high, this.box.bottom, this.box.top + 12, log);
    const x = linear(0, this.data.end || 1, this.box.left + 4, this.box.right - 6);
    this.axis = { scale: y, vertical: true };
    this.up(y, values);
    this.across(x, "seconds since the first call");
    let free = -1;
    this.data.renewals.forEach((start, i) => {
      const at = x.at(start) - 1;
      svg(this.svg, "line", { class: "renewal", x1: at, x2: at, y1: this.box.top - 2, y2: this.box.bottom });
      if (at >= free) {
        svg(this.svg, "text", { class: "note", x: at + 3, y: this.box.top + 4 }, i ? i + 1 : "generation 1");
        free = at + (i ? 28 : 80);
      }
    });
    this.clipped();
    for (const one of series) {
      let d = "";
      one.v.forEach((value, k) => {
        const px = x.at(one.t[k]), py = y.at(value);
        d += "M" + px.toFixed(1) + " " + py.toFixed(1) + "h0";
        this.marks.push({ x: px, y: py, text: () => this.call(one, k) });
      });
      svg(this.group(one), "path", { class: "dots strong", d });
    }
    this.clip = null;
  }

  // The nearest mark is told; dragging along the values' axis zooms; arrow keys go from level to level.
  listen() {
    const node = this.svg;
    const here = (event) => {
      const frame = node.getBoundingClientRect();
      return { x: (event.clientX - frame.left) * this.width / frame.width, y: (event.clientY - frame.top) * this.width / frame.width };
    };
    let from = null, band = null;
    node.onpointerdown = (event) => { if (event.pointerType === "mouse" && event.button === 0) { from = here(event); node.setPointerCapture(event.pointerId); } };
    node.onpointermove = (event) => {
      const at = here(event);
      if (from && this.far(from, at)) {
        band ||= svg(node, "rect", { class: "rounds-band c0" });
        const vertical = this.axis.vertical;
        const low = Math.min(from[vertical ? "y" : "x"], at[vertical ? "y" : "x"]), high = Math.max(from[vertical ? "y" : "x"], at[vertical ? "y" : "x"]);
        for (const [key, value] of Object.entries(vertical ? { x: this.box.left, width: this.box.right - this.box.left, y: low, height: high - low } : { y: this.box.top, height: this.box.bottom - this.box.top, x: low, width: high - low })) band.setAttribute(key, value);
        this.hide();
        return;
      }
      this.tell(this.nearest(at), at);
    };
    node.onpointerup = (event) => {
      const at = here(event);
      if (from && this.far(from, at)) {
        const side = this.axis.vertical ? "y" : "x";
        const ends = [this.axis.scale.invert(from[side]), this.axis.scale.invert(at[side])].sort((a, b) => a - b);
        this.zoom = ends;
        from = null;
        this.draw();
        return;
      }
      from = null;
      if (event.pointerType !== "mouse") this.tell(this.nearest(at), at);
    };
    node.onpointerleave = () => { if (!from) this.hide(); };
    node.ondblclick = () => { this.zoom = null; this.draw(); };
    let told = -1;
    node.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") this.hide();
      if (!step) return;
      event.preventDefault();
      told = (told + step + this.series.length) % this.series.length;
      const one = this.series[told];
      const mark = this.marks.find((candidate) => candidate.one === one);
      this.tell({ x: mark ? mark.x : this.box.left, y: mark ? mark.y : this.box.top, text: () => this.summary(one) });
      this.said.textContent = this.summary(one).replaceAll("\n", ", ");
    };
  }

  far(from, at) { return Math.abs(this.axis.vertical ? from.y - at.y : from.x - at.x) > 8; }

  nearest(at) {
    let best = null, least = 30 ** 2;
    for (const mark of this.marks) {
      const distance = (mark.x - at.x) ** 2 + (mark.y - at.y) ** 2;
      const counted = mark.wide ? distance * 0.25 : distance;
      if (counted < least) { least = counted; best = mark; }
    }
    return best;
  }

  tell(mark) {
    if (!mark) return this.hide();
    this.tip.textContent = mark.text();
    this.tip.hidden = false;
    const width = this.tip.offsetWidth, tall = this.tip.offsetHeight;
    const left = mark.x + 14 + width > this.width ? Math.max(0, mark.x - width - 14) : mark.x + 14;
    this.tip.style.left = left + "px";
    this.tip.style.top = Math.max(0, mark.y - tall / 2) + "px";
  }

  hide() { this.tip.hidden = true; }
}

const start = (holder) => {
  if (holder.classList.contains("drawn")) return;
  new Chart(holder, JSON.parse(document.getElementById(holder.dataset.chart).textContent));
};
const charts = [...document.querySelectorAll("[data-chart]")];
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) { seen.unobserve(entry.target); start(entry.target); }
}, { rootMargin: "800px" });
charts.forEach((one) => seen.observe(one));
// A picture of the whole page has all charts of what is unfolded, also of what nobody has scrolled to.
const idle = window.requestIdleCallback || ((then) => setTimeout(then, 50));
const unfolded = charts.filter((one) => one.clientWidth);
const drawNext = () => { const one = unfolded.shift(); if (one) { start(one); idle(drawNext); } };
idle(drawNext);
// On a phone each row of a table becomes a card: every field says its column, and stays a field to a screen reader.
document.querySelectorAll(".wide > table").forEach((table) => {
  const heads = [...table.tHead.rows[0].cells];
  const role = (node, name) => { if (node) node.setAttribute("role", name); };
  role(table, "table");
  [table.tHead, ...table.tBodies].forEach((part) => role(part, "rowgroup"));
  heads.forEach((head) => role(head, "columnheader"));
  let group = "";
  [...table.rows].forEach((row) => {
    role(row, "row");
    if (row.parentElement === table.tHead) return;
    const cells = [...row.cells], offset = heads.length - cells.length;
    if (cells[0].scope === "rowgroup") group = cells[0].textContent;
    if (group && offset) row.dataset.group = group;
    cells.forEach((cell, i) => {
      role(cell, cell.scope ? "rowheader" : "cell");
      cell.dataset.head = heads[i + offset] ? heads[i + offset].textContent : "";
    });
  });
  table.parentElement.classList.add("stacks");
});

addEventListener("beforeprint", () => {
  charts.forEach(start);
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
});

// The section in sight is marked in the navigation.
const links = new Map([...document.querySelectorAll("nav a")].map((a) => [a.hash.slice(1), a]));
const inSight = new Set();
const sight = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) inSight.add(entry.target.dataset.of); else inSight.delete(entry.target.dataset.of);
  const current = [...links.keys()].find((id) => inSight.has(id));
  if (!current) return;
  links.forEach((a, id) => { if (id === current) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current"); });
  const strip = links.get(current).closest("nav");
  if (strip.scrollWidth > strip.clientWidth) strip.scrollLeft = links.get(current).offsetLeft - 60;
}, { rootMargin: "-10% 0px -70% 0px" });
links.forEach((a, id) => {
  const target = document.getElementById(id);
  const section = target && target.closest("section, header");
  if (section) { section.dataset.of = id; sight.observe(section); }
});

// A link to what is folded unfolds it; browsers that do so themselves lose nothing.
const reveal = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  (target.closest("section") || target).scrollIntoView();
};
addEventListener("hashchange", reveal);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && link.hash === location.hash) reveal();
});
reveal();

// All experiments at once.
const folds = [...document.querySelectorAll("section.experiment > details")];
if (folds.length > 1) {
  const button = html(document.createElement("p"), "button", { type: "button", class: "unfold" }, "Unfold all experiments");
  document.getElementById("experiments").prepend(button.parentElement);
  button.parentElement.className = "unfold-all";
  const told = () => { button.textContent = folds.every((one) => one.open) ? "Fold all experiments" : "Unfold all experiments"; };
  button.onclick = () => { const open = !folds.every((one) => one.open); folds.forEach((one) => { one.open = open; }); };
  folds.forEach((one) => { one.addEventListener("toggle", told); });
}
