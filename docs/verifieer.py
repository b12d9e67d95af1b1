#!/usr/bin/env python3
"""Verifies an exported vote or logboek (keten.json) without the portal. Needs Python 3.8 or later and nothing else; see verificatie.md.

    python3 verifieer.py keten.json [--eerder eerdere-keten.json] [--zegel AANTAL:HASH] [--digest digest.txt]

Exit code 0: every chain holds. 1: something was touched; each line says which row. 2: the file can't be read.
"""
import argparse
import hashlib
import json
import sys

BEGIN = "-"


def bereken(soort, velden):
    """The SHA-256 of the canonical text of a row: its soort, then per field name, length in bytes and value."""
    tekst = soort + "\n"
    for naam, waarde in velden.items():
        tekst += naam + ":" + ("-" if waarde is None else f"{len(waarde.encode('utf-8'))}:{waarde}") + "\n"
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()


def controleer(keten, eerdere=()):
    """What is wrong with one chain, in Dutch sentences. eerdere: zegels from before, as (aantal, hash)."""
    schakels, zegel = keten["schakels"], keten["zegel"]
    # a chain may begin later than with its first row, when rows were kept long enough
    begin = keten.get("begin") or {"aantal": 0, "hash": BEGIN}
    eerste = 0 if schakels and schakels[0]["soort"] == "opening" else begin["aantal"] + 1
    vorige = begin["hash"]
    if begin["aantal"] == 0 and vorige != BEGIN:
        yield "het begin is niet het begin van de keten"
    for plaats, schakel in enumerate(schakels):
        nummer, soort, velden = eerste + plaats, schakel["soort"], schakel["velden"]
        # the opening has no number and no row before it
        heeft = 0 if soort == "opening" else int(velden["volgnummer"])
        sluitaan = BEGIN if soort == "opening" else velden["vorige"]
        if heeft != nummer:
            yield f"regel {nummer} ontbreekt: op haar plaats staat regel {heeft}"
            return
        if bereken(soort, velden) != schakel["hash"]:
            yield f"regel {nummer} ({soort}) is veranderd: haar inhoud past niet bij haar kenmerk"
        if sluitaan != vorige:
            yield f"regel {nummer} ({soort}) sluit niet aan op de regel ervoor"
        vorige = schakel["hash"]

    if not keten.get("isOpen"):
        # of an open vote only the opening is exported; its zegel counts all rows
        if begin["aantal"] + len(schakels) != zegel["aantal"] or vorige != zegel["hash"]:
            yield f"het eind past niet bij het zegel van dit bestand: {begin['aantal'] + len(schakels)} regels, volgens het zegel {zegel['aantal']}"
    for aantal, kenmerk in eerdere:
        if aantal <= begin["aantal"]:
            if aantal and aantal == begin["aantal"] and begin["hash"] != kenmerk:
                yield f"regel {aantal}, die niet meer wordt bewaard, had eerder een ander kenmerk"
            continue
        if zegel["aantal"] < aantal:
            yield f"aan het eind ontbreekt wat er eerder wel stond: er waren {aantal} regels, nu {zegel['aantal']}"
        elif zegel["aantal"] == aantal and zegel["hash"] != kenmerk:
            yield f"regel {eerste - begin['aantal'] + aantal - 1} had eerder een ander kenmerk: de keten is opnieuw geschreven"
        elif begin["aantal"] + len(schakels) >= aantal and schakels[aantal - begin["aantal"] - 1]["hash"] != kenmerk:
            yield f"regel {eerste - begin['aantal'] + aantal - 1} had eerder een ander kenmerk: de keten is opnieuw geschreven"
        elif begin["aantal"] + len(schakels) < aantal < zegel["aantal"]:
            yield "niet te vergelijken met het eerdere zegel: deze stemming loopt nog. Probeer het na de sluiting opnieuw"


def samenhang(ketens):
    """A besluit out of a vote holds the hash of the closing of that vote."""
    stemming, besluiten = ketens.get("stemming"), ketens.get("besluiten")
    if not stemming or not besluiten or stemming.get("isOpen") or not stemming["schakels"]:
        return
    begin, einde = stemming["schakels"][0], stemming["schakels"][-1]
    volgt = [b for b in besluiten["schakels"] if b["velden"]["stemming"] == begin["velden"].get("stemming")]
    if einde["soort"] != "sluiting":
        yield "stemming: de sluiting ontbreekt, maar de stemming heet gesloten"
    elif einde["velden"]["uitkomst"] == "ZonderQuorum":
        if volgt:
            yield "besluiten: er is een besluit, maar de stemming sloot zonder quorum"
    elif not volgt:
        yield "besluiten: het besluit dat uit deze stemming volgde, ontbreekt"
    elif volgt[0]["velden"]["stemmingHash"] != einde["hash"]:
        yield "besluiten: het besluit hoort bij een andere sluiting dan deze"


def lees(pad):
    with open(pad, encoding="utf-8") as bestand:
        export = json.load(bestand)
    if export.get("formaat") != "zvhd-keten-1":
        raise ValueError("dit is geen export van een keten (formaat zvhd-keten-1)")
    return export["ketens"]


def digesten(pad):
    """The lines of a digest file: per chain its zegels, as (aantal, hash)."""
    zegels = {}
    with open(pad, encoding="utf-8") as bestand:
        for regel in bestand:
            delen = regel.split()
            if len(delen) == 5 and delen[3].isdigit():
                zegels.setdefault(delen[1], []).append((int(delen[3]), delen[4]))
    if not zegels:
        raise ValueError("in het bestand met dagoverzichten staat geen regel")
    return zegels


def digestnaam(naam, keten):
    """What a chain is called in a digest file."""
    return "stemming-" + keten["schakels"][0]["velden"]["stemming"] if naam == "stemming" and keten["schakels"] else naam


def verifieer(ketens, eerder=None, zegels=(), digest=None):
    """All findings of one export."""
    bevindingen = []
    if eerder and "stemming" in ketens and "stemming" in eerder and ketens["stemming"]["isOpen"] and not eerder["stemming"]["isOpen"]:
        bevindingen.append("stemming: eerder was zij gesloten, nu heet zij open")
    for naam, keten in ketens.items():
        eerdere = list(zegels) if naam in ("stemming", "logboek") else []
        eerdere += (digest or {}).get(digestnaam(naam, keten), [])
        if eerder and naam in eerder:
            eerdere.append((eerder[naam]["zegel"]["aantal"], eerder[naam]["zegel"]["hash"]))
        bevindingen += [f"{naam}: {zin}" for zin in controleer(keten, eerdere)]
    return bevindingen + list(samenhang(ketens))


def main():
    vraag = argparse.ArgumentParser(description="Controleert een geëxporteerde stemming of het logboek zonder het portaal.")
    vraag.add_argument("export", nargs="+", help="een of meer bestanden keten.json")
    vraag.add_argument("--eerder", help="een export van dezelfde stemming van een eerder moment")
    vraag.add_argument("--zegel", action="append", default=[], metavar="AANTAL:HASH", help="een zegel van de stemming of van het logboek dat u eerder hebt genoteerd")
    vraag.add_argument("--digest", help="dagoverzichten die u buiten het portaal bewaarde (digest.txt)")
    keuze = vraag.parse_args()
    fout = 0
    try:
        eerder = lees(keuze.eerder) if keuze.eerder else None
        zegels = [(int(aantal), kenmerk) for aantal, kenmerk in (z.split(":") for z in keuze.zegel)]
        digest = digesten(keuze.digest) if keuze.digest else None
        for pad in keuze.export:
            ketens = lees(pad)
            bevindingen = verifieer(ketens, eerder, zegels, digest)
            fout |= bool(bevindingen)
            aantal = sum(len(k["schakels"]) for k in ketens.values())
            slot = " De stemming loopt nog: alleen de opening is gecontroleerd." if any(k.get("isOpen") for k in ketens.values()) else ""
            print(f"{pad}: {'NIET IN ORDE' if bevindingen else f'in orde, {aantal} regels gecontroleerd.' + slot}")
            for zin in bevindingen:
                print(f"  {zin}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as reden:
        print(f"niet te lezen: {reden}", file=sys.stderr)
        return 2
    return fout


if __name__ == "__main__":
    sys.exit(main())
