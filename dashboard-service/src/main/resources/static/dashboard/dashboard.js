import { authorization, begin, finish, forget, signedIn } from "./sign-in.js";
import { follow } from "./stream.js";
import { chart } from "./chart.js";

const language = document.documentElement.lang;
const words = document.body.dataset;
const number = new Intl.NumberFormat(language);
const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium", timeZone: "Asia/Jakarta" });
const all = (selector) => document.querySelectorAll(selector);
const one = (selector) => document.querySelector(selector);
const label = (code) => one(`[data-code="${CSS.escape(code)}"]`)?.textContent ?? code;
let institutions = new Map();

function show(isIn, error) {
  for (const part of all("[data-signed-in]")) part.hidden = !isIn;
  for (const part of all("[data-signed-out]")) part.hidden = isIn;
  const problem = one("[data-error]");
  problem.hidden = !error;
  problem.textContent = error ?? "";
}

function put(name, value) {
  for (const place of all(`[data-number="${name}"]`)) {
    const shown = number.format(value);
    if (place.textContent === shown) continue;
    place.textContent = shown;
    place.classList.add("moved");
    setTimeout(() => place.classList.remove("moved"), 1500);
  }
}

const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);

function rows(name, lines) {
  const body = one(`[data-rows="${name}"]`);
  const width = body.closest("table").tHead.rows[0].cells.length;
  body.replaceChildren(...(lines.length ? lines : [[words.none]]).map((line) => {
    const row = document.createElement("tr");
    line.forEach((value, column) => {
      const cell = document.createElement(column === 0 ? "th" : "td");
      if (column === 0) cell.scope = "row";
      if (line.length === 1) cell.colSpan = width;
      if (typeof value === "number") cell.className = "n";
      cell.textContent = typeof value === "number" ? number.format(value) : value;
      row.append(cell);
    });
    return row;
  }));
}

function duration(millis) {
  if (millis === null || millis === undefined) return "–";
  const units = [["day", 86400000], ["hour", 3600000], ["minute", 60000], ["second", 1000]];
  const [unit, size] = units.find(([, length]) => millis >= length) ?? ["second", 1000];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(millis / size);
}

function render(overview) {
  const { applications, documents, accounts, registrations, partnerEvents, times } = overview;
  institutions = new Map(partnerEvents.map((partner) => [partner.id, partner.name]));
  for (const field of ["received", "closed"]) {
    put(field + ".today", sum(applications, (line) => line[field].today));
    put(field + ".total", sum(applications, (line) => line[field].total));
  }
  put("inWork", sum(applications, (line) => line.inWork));
  put("registered.today", registrations.registered.today);
  put("registered.total", registrations.registered.total);
  put("late.total", registrations.late.total);
  put("issued.today", sum(documents.issued, (line) => line.count.today));
  put("issued.total", sum(documents.issued, (line) => line.count.total));
  put("superseded", documents.superseded.total);
  put("revoked", documents.revoked.total);
  put("accounts.total", accounts.opened.total);
  put("accounts.today", accounts.opened.today);
  put("families", accounts.families);
  rows("applications", applications.map((line) =>
    [label(line.service), label(line.channel), line.received.total, line.inWork, line.closed.total, line.rejected.total]));
  rows("partners", partnerEvents.map((line) => [line.name, line.received.today, line.received.total]));
  rows("documents", documents.issued.map((line) => [label(line.kind), line.count.today, line.count.total]));
  for (const place of all("[data-time]")) place.textContent = duration(times[place.dataset.time]);
  const asOf = one("[data-as-of]");
  asOf.dateTime = overview.asOf;
  asOf.textContent = clock.format(new Date(overview.asOf));
}

function log(change) {
  const line = document.createElement("li");
  const time = document.createElement("time");
  time.dateTime = change.at;
  time.textContent = clock.format(new Date(change.at));
  const what = document.createElement("span");
  const part = institutions.get(change.part) ?? change.part.split("/").map(label).join(" · ");
  what.textContent = label(change.metric) + (part ? " · " + part : "");
  line.append(time, what);
  const feed = one("[data-feed]");
  feed.prepend(line);
  while (feed.children.length > 50) feed.lastChild.remove();
}

async function drawSeries() {
  const day = (back) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Jakarta" }).format(Date.now() - back * 86400000);
  const load = async (metric) => {
    const query = new URLSearchParams({ metric, from: day(13), to: day(0) });
    const response = await fetch("/v1/dashboard/series?" + query, { headers: authorization() });
    return response.ok ? (await response.json()).points : [];
  };
  const [received, closed] = await Promise.all([load("APPLICATIONS_RECEIVED"), load("APPLICATIONS_CLOSED")]);
  one("[data-chart]").replaceChildren(chart(received, closed, { language, words }));
}

function connection(word, on) {
  one("[data-connection]").textContent = word;
  one(".pulse").classList.toggle("on", on);
}

async function watch() {
  show(true);
  drawSeries();
  const series = setInterval(drawSeries, 60000);
  const status = await follow("/v1/dashboard/stream", authorization, {
    open: () => connection(words.live, true),
    closed: () => connection(words.offline, false),
    event: (event) => (event.name === "overview" ? render : log)(JSON.parse(event.data)),
  });
  clearInterval(series);
  forget();
  show(false, status === 403 ? words.forbidden : null);
}

one("[data-sign-in]").addEventListener("click", begin);
one("[data-sign-out]").addEventListener("click", () => { forget(); location.assign("/dashboard"); });
const returned = await finish();
if (signedIn()) watch();
else show(false, returned === false ? words.failed : null);
