"""The words in dates as people write them: months, fillers, words of doubt. In English, Spanish, German and French."""

from __future__ import annotations

from typing import Final

# In English, Spanish, German, French; names that several languages share are written once. Without accents, in lower case.
MONTHS: Final = (
    ("january", "jan", "enero", "ene", "januar", "janner", "janvier", "janv"),
    ("february", "feb", "febrero", "februar", "feber", "fevrier", "fev", "fevr"),
    ("march", "mar", "marzo", "marz", "maerz", "mrz", "mars"),
    ("april", "apr", "abril", "abr", "avril", "avr"),
    ("may", "mayo", "mai"),
    ("june", "jun", "junio", "juni", "juin"),
    ("july", "jul", "julio", "juli", "juillet", "juil"),
    ("august", "aug", "agosto", "ago", "aout"),
    ("september", "sep", "sept", "septiembre", "setiembre", "set", "septembre"),
    ("october", "oct", "octubre", "oktober", "okt", "octobre"),
    ("november", "nov", "noviembre", "novembre"),
    ("december", "dec", "diciembre", "dic", "dezember", "dez", "decembre"),
)
NAMES: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# Words that say nothing about the date.
FILLERS: Final = (
    "monday mon tuesday tue tues wednesday wed thursday thu thurs friday fri saturday sat sunday sun "
    "lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "the of on in at de del el la le les du den dem der am im vom ad ce a year ano jahr annee dated published"
)
# Words that say how exact it is.
VAGUE: Final = (
    "c ca circa cca about around approx approximately roughly probably possibly perhaps "
    "estimated est early mid middle late end beginning start "
    "spring summer fall autumn winter before after since until till by fy fiscal "
    "hacia aproximadamente principios inicios comienzos comienzo mediados finales fines primavera verano otono invierno "
    "anfang mitte ende ungefahr etwa um fruhling fruhjahr sommer herbst vers environ debut milieu fin printemps ete automne hiver"
)
UNKNOWN: Final = (
    "n.d. n.d nd n._d. n._d no_date nan #n/a "
    "undated unknown unclear none null nil na n/a n.a. ? ?? ??? - -- . ... tbd tba tbc todo pending s.f. "
    "sf s/f s.d. sd o.j. o.d. oj sans_date sin_fecha ohne_datum unbekannt desconocido desconocida inconnu inconnue forthcoming in_press "
    "various various_dates s._f. o._j. s._d. n/d not_dated not_known not_available unavailable no_date_given no_date_found date_unknown "
    "unknown_date date_not_known fecha_desconocida no_disponible no_se_sabe datum_unbekannt"
)
RELATIVE: Final = (
    "today now yesterday tomorrow recent recently current currently ongoing present latest last_week last_month last_year this_year "
    "this_month this_week en_curso actualmente hoy ayer heute gestern hier aujourd'hui"
)
# How ordinal numbers begin, and are spelled out, where a quarter, half or week is meant.
ORDINALS: Final = (
    ("first", "primer", "primero", "primera", "erstes", "premier"),
    ("second", "segundo", "segunda", "zweites", "deuxieme"),
    ("third", "tercer", "tercero", "tercera", "drittes", "troisieme"),
    ("fourth", "cuarto", "cuarta", "viertes", "quatrieme"),
)


def month_of(word: str) -> int:
    """Return the number of a month by its name, 0 for any other word."""
    return next((number for number, names in enumerate(MONTHS, 1) if word in names), 0)
