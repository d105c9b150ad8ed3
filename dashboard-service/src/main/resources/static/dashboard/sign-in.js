// Authorization code with PKCE. The token stays in this module's memory; only the proof key, useless without the code,
// waits in the tab's session storage while the browser is at the sign-in page.
const CLIENT = "petugas-web";
const WAITING = "dashboard-sign-in";

const redirectUri = () => location.origin + "/dashboard/callback";
const text = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => text(crypto.getRandomValues(new Uint8Array(32)));

let token = null;
let goodUntil = 0;

export async function begin() {
  const waiting = { verifier: random(), state: random() };
  sessionStorage.setItem(WAITING, JSON.stringify(waiting));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(waiting.verifier)));
  location.assign("/oauth2/authorize?" + new URLSearchParams({
    response_type: "code", client_id: CLIENT, redirect_uri: redirectUri(), scope: "openid",
    state: waiting.state, code_challenge: text(digest), code_challenge_method: "S256",
  }));
}

// True when the browser comes back from the sign-in page with a code that belongs to this tab.
export async function finish() {
  const answer = new URLSearchParams(location.search);
  if (location.pathname !== "/dashboard/callback") return null;
  history.replaceState(null, "", "/dashboard");
  const waiting = JSON.parse(sessionStorage.getItem(WAITING) ?? "null");
  sessionStorage.removeItem(WAITING);
  if (!waiting || answer.get("state") !== waiting.state || !answer.get("code")) return false;
  const response = await fetch("/oauth2/token", {
    method: "POST",
    credentials: "omit",
    body: new URLSearchParams({
      grant_type: "authorization_code", client_id: CLIENT, code: answer.get("code"),
      redirect_uri: redirectUri(), code_verifier: waiting.verifier,
    }),
  });
  if (!response.ok) return false;
  const granted = await response.json();
  token = granted.access_token;
  goodUntil = Date.now() + (granted.expires_in ?? 300) * 1000;
  return true;
}

export const signedIn = () => token !== null && Date.now() < goodUntil;
export const forget = () => { token = null; };
export const authorization = () => ({ Authorization: "Bearer " + token });
