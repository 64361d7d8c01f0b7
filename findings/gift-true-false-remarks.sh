#!/usr/bin/env bash
# Three parsers of GIFT, and a true/false question with two remarks.
#
# GIFT's public description (Moodle's documentation of the format) lets a true/false question carry one or
# two remarks: the first is for a learner whose answer is wrong, the second for one whose answer is right.
# So in {TRUE#…#…} the first remark is for who says “false”, and in {FALSE#…#…} for who says “true”.
#
# Seen:
# - pygiftparser 1.1 (PyPI) keeps the two by what they are for: feedbackWrong, then feedbackCorrect.
# - gift-pegjs 1.0.2 (npm) names them by place: the first is always `trueFeedback`, the second always
#   `falseFeedback`. For a false statement the names are right; for a true one each remark stands under
#   the answer that it is not for.
# - pygiftparserrgmf 0.0.5 (PyPI) knows one remark: both become one, with the sign “#” between them.
#
# So a quiz that is carried from one to the other has to carry the remarks by place, never by name.
# Fails when a version reads something else than is said here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init --yes >/dev/null
npm install --silent --no-audit --no-fund gift-pegjs@1.0.2
python3 -m venv --clear python >/dev/null
python/bin/pip install --quiet --disable-pip-version-check --target one pygiftparser==1.1
python/bin/pip install --quiet --disable-pip-version-check --target other pygiftparserrgmf==0.0.5

cat > quiz.gift <<'GIFT'
::old:: Rome is an old town. {TRUE#Look at its walls.#So it is.}

::new:: Rome is a new town. {FALSE#Look at its walls.#No, it is not.}
GIFT

node > seen-pegjs.txt <<'JS'
const { parse } = require("gift-pegjs");
for (const it of parse(require("fs").readFileSync("quiz.gift", "utf8"))) {
  console.log(it.title, it.isTrue, "| true:", it.trueFeedback.text, "| false:", it.falseFeedback.text);
}
JS

PYTHONPATH=one python/bin/python > seen-one.txt <<'PYTHON'
from pygiftparser import parser
with open("quiz.gift", encoding="utf-8") as file:
    for question in parser.parseFile(file):
        answer = question.answers
        print(answer.answer, "| wrong:", answer.feedbackWrong, "| right:", answer.feedbackCorrect)
PYTHON

PYTHONPATH=other python/bin/python > seen-other.txt 2>/dev/null <<'PYTHON'
from pygiftparser import parser
with open("quiz.gift", encoding="utf-8") as file:
    for question in parser.parse(file.read()).questions:
        for option in question.answer.options:
            print(option.text, "| remark:", option.feedback)
PYTHON

cat > expected.txt <<'TEXT'
old true | true: Look at its walls. | false: So it is.
new false | true: Look at its walls. | false: No, it is not.
True | wrong: Look at its walls. | right: So it is.
False | wrong: Look at its walls. | right: No, it is not.
True | remark: Look at its walls.#So it is.
False | remark: Look at its walls.#No, it is not.
TEXT
cat seen-pegjs.txt seen-one.txt seen-other.txt | diff expected.txt - && echo "As described."
