// A note's number leads to its claim, which is folded: arriving there opens it.

function openClaim(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const claim = id.startsWith("claim-") ? document.getElementById(id) : null;
  if (!(claim instanceof HTMLDetailsElement)) return;
  claim.open = true;
  claim.scrollIntoView({ block: "nearest" });
}

export function openClaimsOnArrival(): void {
  openClaim();
  addEventListener("hashchange", openClaim);
}
