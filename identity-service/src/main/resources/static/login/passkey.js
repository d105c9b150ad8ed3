// Asks the device for a passkey and sends its answer back. Where the browser knows none, the buttons stay hidden.
const button = document.querySelector("[data-passkey]");
const failure = document.querySelector("[data-passkey-failure]");

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": button.dataset.csrf },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
}

const deeds = {
  async register() {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/login/passkeys/options"));
    const credential = await navigator.credentials.create({ publicKey });
    await post("/login/passkeys", { label: document.getElementById("label").value, credential: credential.toJSON() });
    return "/login/passkeys";
  },
  async signIn() {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/login/passkey/options"));
    const credential = await navigator.credentials.get({ publicKey });
    return (await post("/login/passkey", credential.toJSON())).location;
  },
};

if (button && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    failure.hidden = true;
    button.disabled = true;
    try {
      location.assign(await deeds[button.dataset.passkey]());
    } catch {
      failure.hidden = false;
      button.disabled = false;
    }
  });
}
