from __future__ import annotations

import subprocess
import sys

import pytest

from flows.sources.languages import language_of
from flows.sources.page.worker import shared_reader


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The mayor said on Monday that the bridge, which was built in 1932, has to be closed.",
            "en",
        ),
        (
            "Der Bürgermeister sagte am Montag, dass die alte Brücke bis Ende Mai geschlossen bleiben muss.",
            "de",
        ),
        (
            "Le maire a annoncé lundi que le pont resterait fermé jusqu'à la fin de l'année.",
            "fr",
        ),
        ("Too short to tell.", None),
        ("", None),
    ],
)
def test_languages_are_told(text: str, language: str | None) -> None:
    assert language_of(text, page_seconds=10) == language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("市长周五表示，工厂将关闭", "zh"),
        ("市長は金曜日、工場が来月閉鎖されると述べた。", "ja"),
        ("Мэр города заявил в пятницу, что завод закроют", None),
        ("قال رئيس البلدية يوم الجمعة إن المصنع سيغلق", "ar"),
        ("मेयर ने शुक्रवार को कहा कि फैक्ट्री बंद हो जाएगी।", None),
    ],
)
def test_a_short_text_of_another_script_is_not_english(text: str, code: str | None) -> None:
    found = language_of(text, page_seconds=10)
    assert found not in {None, "en"}
    assert code is None or found == code


def test_names_in_another_script_do_not_make_a_text_foreign() -> None:
    assert (
        language_of(
            "The mayor (市长) said that the mill, which closed in May, has been sold to the town.", 10
        )
        == "en"
    )
    assert language_of("Mill shut", 10) is None


def test_the_model_stays_out_of_the_process_of_a_run() -> None:
    code = (
        "import sys; from flows.sources.languages import language_of;"
        "print(language_of('Der Minister sagte am Montag, dass die Brücke noch bis Ende Mai gesperrt bleibt.', 10));"
        "print('py3langid' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["de", "False"]


def test_a_language_is_told_although_the_process_that_tells_was_ended() -> None:
    text = "Le maire a annoncé lundi que le pont resterait fermé jusqu'à la fin de l'année."
    reader = shared_reader(7)
    assert reader.language(text) == "fr"
    process = reader._process
    assert process is not None
    process.kill()
    process.wait()
    assert language_of(text, 7) == "fr"
    reader.close()
