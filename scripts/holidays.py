"""Public holidays as data: writes a file for every country, and an index, into the folder that it is given.

Days and names come from the package `holidays`, https://github.com/vacanza/holidays, under the MIT licence:
Copyright (c) Vacanza Team and individual contributors, (c) dr-prodigy 2017-2023, (c) ryanss 2014-2017. It asks that
this notice and its permission notice go along with copies of it, so keep both with the files that are made here.

src/clock/country says what the files mean. Nothing is written before the days of every region have been put together
again from what would be written, the way the page does it, and equal what the package says.
"""

import inspect
import json
import re
import sys
import unicodedata
from pathlib import Path

import holidays

FORMAT = 1
FIRST, LAST = 2024, 2035
YEARS = range(FIRST, LAST + 1)
MADE_BY = f"holidays {holidays.__version__}"
# The bounds of the reader, so that it refuses nothing of this.
LARGEST, LONGEST = 64 * 1024, 400

# Missing for a reason: UA, where martial law suspends every holiday, and LK, which the package knows until 2026.
COUNTRIES = """
    AD AL AM AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO
    RS SE SI SK
    AR BO BR CA CL CO CR DO EC GT MX PA PE PY SV US UY
    AU BD CN HK ID IN JP KR KZ MO MY NZ PH PK SG TH TW VN
    AE BH DZ EG GH IL JO KE KW MA MU NG OM QA SA TN TR ZA
""".split()

# Names that the package spells in another way than the people who live there.
NAMES = {
    "CH": {"FR": "Fribourg", "SG": "St. Gallen"},
    "ES": {"VC": "Comunidad Valenciana"},
    "IT": {"FC": "Forlì-Cesena"},
    "NZ": {"MWT": "Manawatū-Whanganui"},
    "US": {"VI": "U.S. Virgin Islands"},
}

# Where the law leaves a day to the municipality, those that have it are a region of their own.
PARTS = {
    "DE": {
        "BY-catholic": ("BY", "Bayern (Gemeinden mit Mariä Himmelfahrt)"),
        "SN-catholic": ("SN", "Sachsen (Gemeinden mit Fronleichnam)"),
        "TH-catholic": ("TH", "Thüringen (Gemeinden mit Fronleichnam)"),
    },
}


def said(kind, region, categories=("public",)):
    """What the package says: the day with the names on it, each with whether its day is a forecast."""
    options = {"years": YEARS, "subdiv": region, "language": kind.default_language, "categories": categories}
    if "islamic_show_estimated" in inspect.signature(kind.__init__).parameters:
        options["islamic_show_estimated"] = True
    all_days = kind(**options)
    return {
        day.isoformat(): {plain(all_days, name) for name in all_days.get_list(day)}
        for day in all_days
        if day.year in YEARS
    }


def plain(all_days, name):
    """A name without the mark of a forecast, and whether it had one."""

    def label(which):
        text = getattr(all_days, which, None)
        return all_days.tr(text) if text else "%s"

    found = False
    for marked, rest in [("observed_estimated_label", label("observed_label")), ("estimated_label", "%s")]:
        before, after = label(marked).split("%s")
        if after and name.startswith(before) and name.endswith(after):
            name, found = rest % name[len(before) : -len(after)], True
    mark = re.sub(r"^.*%s|[\W_]+", "", label("estimated_label"))
    assert not (mark and mark in re.sub(r"[\W_]+", "", name)), f"{name} is still marked"
    assert name == name.strip() and 0 < len(name.encode()) <= LONGEST and name.isprintable(), repr(name)
    return name, found


def region_id(code):
    """The code of a region, in letters that are safe in an address."""
    bare = unicodedata.normalize("NFKD", code).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", bare)


def region_name(kind, code):
    """What people call a region: the first of the package's names that is more than a code."""
    if name := NAMES.get(kind.country, {}).get(code):
        return name
    names = [name for name, of in kind.subdivisions_aliases.items() if of == code]
    longer = [name for name in names if not name.isupper()]
    return longer[0] if longer else code


def alphabetical(name):
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold(), name


def regions_of(kind, nation):
    """The regions as (id, name, days), by name; none where a choice between them would change nothing."""
    found = [(region_id(code), region_name(kind, code), said(kind, code)) for code in kind.subdivisions]
    for own, (code, name) in PARTS.get(kind.country, {}).items():
        found.append((own, name, said(kind, code, ("public", "catholic"))))
    if all(days == nation for _, _, days in found):
        return []
    # A region that has neither a name nor a day of its own is one of school holidays.
    found = [(own, name, days) for own, name, days in found if days != nation or not re.match(r"Zone \w$", name)]
    assert len({own for own, _, _ in found}) == len(found), f"{kind.country} has an id twice"
    return sorted(found, key=lambda region: alphabetical(region[1]))


def entries(scopes):
    """The lines of a file: days that share a name and the places where they count."""
    where = {}
    for scope, days in scopes.items():
        for day, names in days.items():
            for name in names:
                where.setdefault((name, day), []).append(scope)
    lines = {}
    for ((name, estimated), day), places in where.items():
        lines.setdefault((name, estimated, tuple(places)), []).append(day)
    made = []
    for (name, estimated, places), days in lines.items():
        line = {"name": name, "days": sorted(days)}
        if None not in places:
            line["regions"] = list(places)
        elif missing := [scope for scope in scopes if scope not in places]:
            line["except"] = missing
        if estimated:
            line["estimated"] = True
        made.append(line)
    return sorted(made, key=lambda line: (line["days"], line["name"], json.dumps(line)))


def read_back(country, region):
    """The days of a region as the page puts them together."""
    days = {}
    for line in country["holidays"]:
        if region in line["regions"] if "regions" in line else region not in line.get("except", []):
            for day in line["days"]:
                names = days.setdefault(day, set())
                name = (line["name"], line.get("estimated", False))
                assert name not in names, f"{country['country']}: {day} has {name} twice"
                names.add(name)
    return days


def text_of(head, lists):
    """JSON with an entry of a list on a line."""
    dump = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    parts = [f"{dump(key)}:{dump(value)}" for key, value in head.items()]
    for key, values in lists.items():
        rows = "".join(f"\n{dump(value)}," for value in values).removesuffix(",")
        parts.append(f"\n{dump(key)}:[{rows}]")
    return "{" + ",".join(parts) + "}\n"


def country(code):
    """The file of a country."""
    kind = getattr(holidays, code).get_entity()
    nation = said(kind, None)
    assert {int(day[:4]) for day in nation} == set(YEARS), f"{code} lacks a year"
    regions = regions_of(kind, nation)
    scopes = {None: nation} | {own: days for own, _, days in regions}
    head = {
        "format": FORMAT,
        "country": code,
        "language": (kind.default_language or "en").replace("_", "-"),
        "from": FIRST,
        "to": LAST,
        "made_by": MADE_BY,
    }
    lists = {"regions": [{"id": own, "name": name} for own, name, _ in regions], "holidays": entries(scopes)}
    text = text_of(head, lists)
    read = json.loads(text)
    for region, days in scopes.items():
        assert read_back(read, region) == days, f"{code} {region} is not what the package says"
    assert len(text.encode()) <= LARGEST, f"{code} is too large"
    return text


def main(folder):
    codes = sorted(COUNTRIES)
    files = {code: country(code) for code in codes}
    files["index"] = text_of({"format": FORMAT, "made_by": MADE_BY, "countries": codes}, {})
    for name, text in files.items():
        (Path(folder) / f"{name}.json").write_text(text, encoding="utf-8")


main(sys.argv[1])
