// Server-sent events over fetch, because EventSource cannot send an Authorization header. Reconnects by itself and goes
// on after the last event it has seen.
export async function follow(path, headersOf, on) {
  let lastId = null;
  let pause = 1000;
  for (;;) {
    try {
      const headers = { ...headersOf(), Accept: "text/event-stream" };
      if (lastId !== null) headers["Last-Event-ID"] = lastId;
      const response = await fetch(path, { headers, cache: "no-store" });
      if (response.status === 401 || response.status === 403) return response.status;
      if (!response.ok) throw new Error("status " + response.status);
      pause = 1000;
      on.open();
      for await (const event of events(response.body)) {
        if (event.id) lastId = event.id;
        on.event(event);
      }
    } catch {
      // the network or the service is away: say so and come again
    }
    on.closed();
    await new Promise((done) => setTimeout(done, pause * (0.5 + Math.random())));
    pause = Math.min(pause * 2, 15000);
  }
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
      const event = parse(rest.slice(0, end));
      rest = rest.slice(end + 2);
      if (event.data) yield event;
    }
  }
}

function parse(block) {
  const event = { name: "message", id: "", data: "" };
  for (const line of block.split("\n")) {
    const colon = line.indexOf(": ");
    if (colon <= 0) continue;
    const field = line.slice(0, colon);
    const value = line.slice(colon + 2);
    if (field === "event") event.name = value;
    else if (field === "id") event.id = value;
    else if (field === "data") event.data += value;
  }
  return event;
}
