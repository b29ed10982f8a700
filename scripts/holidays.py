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

# Days on which people do something else than the law says: the package's categories of what is no holiday for all, but
# off for some, or for many in the afternoon. Missing for a reason: days to remember (FI unofficial, CN half_day), those
# of a faith or a service (AR, AT, DZ, KE, ME, MK, TH, TW), and those of which each firm picks a few (IN).
CUSTOMS = {
    "AD": ["government"],
    "AE": ["government", "optional"],
    "AR": ["bank"],
    "AT": ["bank"],
    "AU": ["half_day", "bank"],
    "BE": ["bank"],
    "BG": ["half_day"],
    "BR": ["optional"],
    "CA": ["government", "optional"],
    "CH": ["half_day", "optional", "de_facto"],
    "CL": ["bank"],
    "CR": ["optional"],
    "CY": ["bank", "optional"],
    "DK": ["optional"],
    "EE": ["half_day"],
    "EG": ["government"],
    "GR": ["half_day"],
    "HK": ["optional"],
    "ID": ["government"],
    "IE": ["optional"],
    "IL": ["optional"],
    "IS": ["half_day"],
    "IT": ["half_day"],
    "JP": ["bank"],
    "KR": ["bank"],
    "LI": ["bank"],
    "LU": ["bank"],
    "MO": ["government", "optional"],
    "NL": ["optional"],
    "PA": ["bank"],
    "PT": ["optional"],
    "PY": ["government"],
    "QA": ["bank"],
    "SE": ["bank", "de_facto", "optional"],
    "TH": ["bank", "government"],
    "TR": ["half_day"],
    "TW": ["government"],
    "US": ["half_day", "government", "unofficial"],
    "UY": ["bank"],
}

# Of these alone people have the day off.
ONLY = {("US", "unofficial"): {"Good Friday", "Christmas Eve", "New Year's Eve"}}

# What the package does not have: eves on which many close early, by month and day.
EVES = {
    "CH": {"12-24": "Heiligabend", "12-31": "Silvester"},
    "DE": {"12-24": "Heiligabend", "12-31": "Silvester"},
    "NL": {"12-24": "Kerstavond", "12-31": "Oudejaarsdag"},
}

# Holidays by law on which many work.
WORKED = {"NL": {"Goede vrijdag"}}

# A place within a region, whose half days are those of many in the region.
WITHIN = {("CH", "ZH"): "Stadt Zurich"}

# From when on a day is off, as its name says it.
FROM = re.compile(r" ?[(（](?:a partir de les|frá kl\.|från kl\.|saat|from) (\d+)(?:\.(\d\d))?(pm|h)?[^)）]*[)）]")
AFTERNOON = re.compile(r"[(（](?:nomëtteg|下午)[)）]")


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


def days_of(kind, region, categories=("public",)):
    """Everything about a place: the day with what is on it, each as (name, forecast, custom, part)."""
    public = said(kind, region, categories)
    worked = WORKED.get(kind.country, set())
    days = {
        day: {(name, estimated, "worked" if name in worked else None, None) for name, estimated in names}
        for day, names in public.items()
    }
    for category in CUSTOMS.get(kind.country, []):
        if category not in kind.supported_categories:
            raise AssertionError(f"{kind.country} has no {category}")
        only = ONLY.get((kind.country, category))
        for day, names in said(kind, region, (category,)).items():
            for name, estimated in names:
                if day not in public and (not only or name in only):
                    custom(days, day, name, estimated, category == "half_day")
    if place := WITHIN.get((kind.country, region)):
        for day, names in said(kind, place, ("half_day",)).items():
            for name, estimated in names:
                if day not in public:
                    custom(days, day, name, estimated, True)
    for eve, name in EVES.get(kind.country, {}).items():
        for year in YEARS:
            if (day := f"{year}-{eve}") not in days:
                custom(days, day, name, False, True)
    return days


def custom(days, day, name, estimated, half):
    """Adds a day that is off for some: of several on one day the one that says most."""
    part = None
    if found := FROM.search(name):
        hours, minutes, unit = found.groups()
        hours = int(hours) % 12 + 12 if unit == "pm" else int(hours)
        part = (f"{hours:02}:{minutes or '00'}", "24:00")
        name = name[: found.start()] + name[found.end() :]
    half = half or part is not None or AFTERNOON.search(name) is not None
    new = (name, estimated, "half" if half else "some", part)
    says = lambda entry: (entry[2] == "half", entry[3] is not None)
    others = days.get(day, set())
    if not others or all(says(new) > says(other) for other in others):
        days[day] = {new}


def regions_of(kind, nation):
    """The regions as (id, name, days), by name; none where a choice between them would change nothing."""
    found = [(region_id(code), region_name(kind, code), days_of(kind, code)) for code in kind.subdivisions]
    for own, (code, name) in PARTS.get(kind.country, {}).items():
        found.append((own, name, days_of(kind, code, ("public", "catholic"))))
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
    for (what, day), places in where.items():
        lines.setdefault((what, tuple(places)), []).append(day)
    made = []
    for ((name, estimated, custom, part), places), days in lines.items():
        line = {"name": name, "days": sorted(days)}
        if None not in places:
            line["regions"] = list(places)
        elif missing := [scope for scope in scopes if scope not in places]:
            line["except"] = missing
        if estimated:
            line["estimated"] = True
        if custom:
            line["custom"] = custom
        if part:
            line["part"] = list(part)
        made.append(line)
    return sorted(made, key=lambda line: (line["days"], line["name"], json.dumps(line)))


def read_back(country, region):
    """The days of a region as the page puts them together."""
    days = {}
    for line in country["holidays"]:
        if region in line["regions"] if "regions" in line else region not in line.get("except", []):
            for day in line["days"]:
                names = days.setdefault(day, set())
                part = tuple(line["part"]) if "part" in line else None
                name = (line["name"], line.get("estimated", False), line.get("custom"), part)
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
    nation = days_of(kind, None)
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
