// A receipt's link carries number and PIN behind the hash, which browsers keep to themselves. They are put into the
// form and taken out of the address, so that neither history nor a shared link holds them.
const [number, pin] = decodeURIComponent(location.hash.slice(1)).split("/");
const fill = (id, text) => {
  const field = document.getElementById(id);
  if (field && text && !field.value) field.value = text;
};
if (number) {
  fill("trackingNo", number);
  fill("pin", pin);
  history.replaceState(null, "", location.pathname + location.search);
  document.getElementById(pin ? "trackingNo" : "pin")?.focus();
}
