"""Checks a report against a JSON schema: sarif.py SCHEMA REPORT."""

import json
import sys

from jsonschema.validators import validator_for

schema, report = (json.load(open(path)) for path in sys.argv[1:])
results = report["runs"][0]["results"]
violations = list(validator_for(schema)(schema).iter_errors(report))
for violation in violations[:10]:
    print(violation.json_path, violation.message[:300], file=sys.stderr)
print(len(results), "results,", len(violations), "violations of the schema")
sys.exit(bool(violations) or not results)
