// Paper or blueprint. A small script of its own, run before the first paint where a page loads it
// as a plain script in its head, so that a reader's choice never flashes the other sheet.

{
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // Storage may be refused; the system's choice then stands.
    }
  };
  const keep = (theme: string) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // The choice then lasts for this page only.
    }
  };
  const current = () =>
    root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const choose = () => {
    const theme = current() === "dark" ? "light" : "dark";
    root.dataset.theme = theme;
    keep(theme);
  };

  // The page may load this script twice, early and with the stage: one switch is enough.
  if (root.dataset.sheets === undefined) {
    root.dataset.sheets = "";
    const kept = read();
    if (kept === "dark" || kept === "light") root.dataset.theme = kept;
    document.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("button.theme")) choose();
    });
  }
}
