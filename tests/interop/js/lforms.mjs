// Renders a FHIR Questionnaire with LHC-Forms in headless Chromium, without a network.
//
//   node lforms.mjs < {"questionnaire": {...}, "cases": [{"S01.recent": "yes"}], "time": 3}
//
// Prints, for each case, the total that LHC-Forms calculates, the answers it holds and the words it
// shows; and with "time": N the best time, in ms, of N times loading, showing and calculating.
import { chromium } from "playwright-core";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const LFORMS = join(HERE, "node_modules", "lforms", "dist", "lforms");
const SCRIPTS = [
  "webcomponent/assets/lib/zone.min.js",
  "webcomponent/runtime.js",
  "webcomponent/polyfills.js",
  "webcomponent/main.js",
  "fhir/R4/lformsFHIR.min.js",
];

let input = "";
for await (const part of process.stdin) input += part;
const wanted = JSON.parse(input);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html><body><div id="form"></div></body></html>');
  for (const script of SCRIPTS) await page.addScriptTag({ path: join(LFORMS, script) });
  await page.waitForFunction(() => window.LForms?.Util?.addFormToPage && window.LForms?.FHIR);
  const result = await page.evaluate(inPage, wanted);
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
}

async function inPage(wanted) {
  const { Util } = window.LForms;

  // Answers as initial selections, so that LHC-Forms calculates from them as from clicks; a saved
  // response would keep its own, missing, total.
  function answered(questionnaire, given) {
    const copy = structuredClone(questionnaire);
    const walk = (list) => (list ?? []).forEach((item) => {
      for (const option of item.answerOption ?? []) {
        if (option.valueCoding.code === given[item.linkId]) option.initialSelected = true;
      }
      walk(item.item);
    });
    walk(copy.item);
    return copy;
  }

  window.show = async (questionnaire, given) => {
    const form = Util.convertFHIRQuestionnaireToLForms(answered(questionnaire, given), "R4");
    await Util.addFormToPage(form, "form", { prepopulate: false });
    await new Promise((done) => setTimeout(done, 300));
  };

  window.read = () => {
    const told = Util.getFormFHIRData("QuestionnaireResponse", "R4");
    const found = {};
    const walk = (list) => (list ?? []).forEach((item) => {
      const answer = item.answer?.[0];
      if (answer) found[item.linkId] = answer.valueCoding?.code ?? answer.valueInteger;
      walk(item.item);
    });
    walk(told.item);
    return { total: found.total ?? null, answers: found, text: document.body.innerText };
  };

  const cases = [];
  for (const given of wanted.cases ?? []) {
    await window.show(wanted.questionnaire, given);
    cases.push(window.read());
  }
  const times = {};
  for (let turn = 0; turn < (wanted.time ?? 0); turn++) {
    const start = performance.now();
    const form = Util.convertFHIRQuestionnaireToLForms(
      answered(wanted.questionnaire, wanted.cases?.[0] ?? {}), "R4");
    await Util.addFormToPage(form, "form", { prepopulate: false });
    times.show = Math.min(times.show ?? Infinity, performance.now() - start);
  }
  return { cases, times };
}
