// Two bars a day as plain SVG, with every value readable by a screen reader.
const SVG = "http://www.w3.org/2000/svg";

function shape(name, attributes, content) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (content) node.textContent = content;
  return node;
}

export function chart(received, closed, { language, words }) {
  const width = 700, height = 160, floor = 136;
  const step = width / Math.max(1, received.length);
  const highest = Math.max(1, ...received.map((point) => point.count), ...closed.map((point) => point.count));
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  const picture = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "list" });
  received.forEach((point, index) => {
    const ended = closed[index]?.count ?? 0;
    const label = `${day.format(new Date(point.day))}: ${words.received} ${point.count}, ${words.closed} ${ended}`;
    const group = shape("g", { role: "listitem", "aria-label": label });
    group.append(shape("title", {}, label));
    bar(group, "received", index * step + step * 0.15, point.count);
    bar(group, "closed", index * step + step * 0.5, ended);
    if (index % 2 === (received.length - 1) % 2) {
      group.append(shape("text", { x: index * step + step / 2, y: height - 6, "text-anchor": "middle" }, day.format(new Date(point.day))));
    }
    picture.append(group);
  });
  return picture;

  function bar(group, name, x, count) {
    const tall = Math.max(count > 0 ? 3 : 1, (count / highest) * (floor - 10));
    group.append(shape("rect", { class: name, x, y: floor - tall, width: step * 0.32, height: tall, rx: 2 }));
  }
}
