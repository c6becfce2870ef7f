"""Units of measure: names, factors to SI and the surfaces that news writes. Data only.

A row is (name, kind, factor, code, words, symbols). Names are singular, in the spelling of the SI brochure (BIPM 2019).
``factor`` turns one unit into the unit of ``code``, a UCUM code (ucum.org, as QUDT lists them); "" where there is none.
Factors are exact by definition or to the digits of NIST SP 811, appendix B; a test compares them with pint.
``words`` are read in any case, "_" standing for a space; ``symbols`` only as written.
"""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from typing import Final

Row = tuple[str, str, str, str, str, str]

LENGTHS: Final[tuple[Row, ...]] = (
    ("picometre", "measure", "1e-12", "m", "picometre picometres picometer picometers", "pm"),
    ("nanometre", "measure", "1e-9", "m", "nanometre nanometres nanometer nanometers", "nm"),
    (
        "micrometre",
        "measure",
        "1e-6",
        "m",
        "micrometre micrometres micrometer micrometers micron microns",
        "µm μm um",
    ),
    ("millimetre", "measure", "0.001", "m", "millimetre millimetres millimeter millimeters", "mm"),
    ("centimetre", "measure", "0.01", "m", "centimetre centimetres centimeter centimeters", "cm cms"),
    ("decimetre", "measure", "0.1", "m", "decimetre decimetres decimeter decimeters", "dm"),
    ("metre", "measure", "1", "m", "metre metres meter meters", "m"),
    (
        "kilometre",
        "measure",
        "1000",
        "m",
        "kilometre kilometres kilometer kilometers kilometeres",
        "km kms KM Km k.m.",
    ),
    ("inch", "measure", "0.0254", "m", "inch inches", "in. ″ ins in"),
    ("foot", "measure", "0.3048", "m", "foot feet", "ft ft. ′"),
    ("yard", "measure", "0.9144", "m", "yard yards", "yd yds yd."),
    ("mile", "measure", "1609.344", "m", "mile miles", "mi"),
    ("nautical mile", "measure", "1852", "m", "nautical_mile nautical_miles", "nmi"),
    ("fathom", "measure", "1.8288", "m", "fathom fathoms", ""),
    ("furlong", "measure", "201.168", "m", "furlong furlongs", ""),
    ("light-year", "measure", "9460730472580800", "m", "light-year light-years light_year light_years", "ly"),
    ("astronomical unit", "measure", "149597870700", "m", "astronomical_unit astronomical_units", "AU"),
    ("parsec", "measure", "30856775814913673", "m", "parsec parsecs", ""),
)
AREAS_AND_VOLUMES: Final[tuple[Row, ...]] = (
    ("square millimetre", "measure", "0.000001", "m2", "square_millimetre square_millimetres square_millimeter square_millimeters", "mm2 mm²"),
    ("square centimetre", "measure", "0.0001", "m2", "square_centimetre square_centimetres square_centimeter square_centimeters sq_cm", "cm2 cm²"),
    ("square metre", "measure", "1", "m2", "square_metre square_metres square_meter square_meters sq_m sq_metres sq_metre sq_meters sqm sq._m", "m2 m²"),
    ("square kilometre", "measure", "1000000", "m2", "square_kilometre square_kilometres square_kilometer square_kilometers sq_km sq._km", "km2 km²"),
    ("square inch", "measure", "0.00064516", "m2", "square_inch square_inches sq_in sq._in.", "in2 in²"),
    ("square foot", "measure", "0.09290304", "m2", "square_foot square_feet square-foot square-feet sq_ft sq._ft. sq._ft sqft", "ft2 ft²"),
    ("square yard", "measure", "0.83612736", "m2", "square_yard square_yards sq_yd", "yd2"),
    ("square mile", "measure", "2589988.110336", "m2", "square_mile square_miles square-mile sq_mi sq_miles", ""),
    ("hectare", "measure", "10000", "m2", "hectare hectares", "ha"),
    ("acre", "measure", "4046.8564224", "m2", "acre acres", ""),
    ("millilitre", "measure", "0.000001", "m3", "millilitre millilitres milliliter milliliters", "ml mL cc"),
    ("centilitre", "measure", "0.00001", "m3", "centilitre centilitres centiliter centiliters", "cl cL"),
    ("litre", "measure", "0.001", "m3", "litre litres liter liters", "l L ltr"),
    ("megalitre", "measure", "1000", "m3", "megalitre megalitres megaliter megaliters", "ML"),
    ("gigalitre", "measure", "1000000", "m3", "gigalitre gigalitres gigaliter gigaliters", "GL"),
    ("cubic centimetre", "measure", "0.000001", "m3", "cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters", "cm3 cm³"),
    ("cubic metre", "measure", "1", "m3", "cubic_metre cubic_metres cubic_meter cubic_meters", "m3 m³"),
    ("cubic foot", "measure", "0.028316846592", "m3", "cubic_foot cubic_feet cubic-foot cubic-feet cu_ft cu._ft cu._feet", "cu_ft. cu._ft. ft3 ft³"),
    ("cubic inch", "measure", "0.000016387064", "m3", "cubic_inch cubic_inches cu_in cu._in", "cu_in. cu._in."),
    ("cubic yard", "measure", "0.764554857984", "m3", "cubic_yard cubic_yards cu_yd cu._yd", "cu._yd."),
    ("gallon", "measure", "0.003785411784", "m3", "gallon gallons", "gal"),
    ("quart", "measure", "0.000946352946", "m3", "quart quarts", "qt"),
    ("pint", "measure", "0.000473176473", "m3", "pint pints", ""),
    ("fluid ounce", "measure", "0.0000295735295625", "m3", "fluid_ounce fluid_ounces", "fl_oz"),
    ("teaspoon", "measure", "0.00000492892159375", "m3", "teaspoon teaspoons tsp tsps", "tsp. Tsp."),
    ("tablespoon", "measure", "0.00001478676478125", "m3", "tablespoon tablespoons tbsp tbsps", "tbsp. Tbsp."),
    ("barrel", "measure", "0.158987294928", "m3", "barrel barrels", "bbl bbls"),
    ("bushel", "measure", "0.03523907016688", "m3", "bushel bushels", "bu"),
    ("acre-foot", "measure", "1233.48183754752", "m3", "acre-foot acre-feet acre_feet acre_foot", ""),
)  # fmt: skip
MASSES: Final[tuple[Row, ...]] = (
    ("microgram", "measure", "1e-9", "kg", "microgram micrograms", "µg μg ug mcg"),
    ("milligram", "measure", "0.000001", "kg", "milligram milligrams", "mg"),
    ("gram", "measure", "0.001", "kg", "gram grams gramme grammes", "g gm gms"),
    (
        "kilogram",
        "measure",
        "1",
        "kg",
        "kilogram kilograms kilogramme kilogrammes kilo kilos",
        "kg kgs Kg KG",
    ),
    (
        "metric ton",
        "measure",
        "1000",
        "kg",
        "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes",
        "t",
    ),
    ("ton", "measure", "", "", "ton tons short_ton short_tons", ""),
    ("kiloton", "measure", "1000000", "kg", "kiloton kilotons kilotonne kilotonnes", "kt_CO2"),
    ("megaton", "measure", "1000000000", "kg", "megaton megatons megatonne megatonnes", "Mt"),
    ("gigaton", "measure", "1000000000000", "kg", "gigaton gigatons gigatonne gigatonnes", "Gt"),
    ("pound", "measure", "0.45359237", "kg", "", "lb lbs lb. lbs. lb-mass"),
    ("ounce", "measure", "0.028349523125", "kg", "ounce ounces", "oz oz."),
    ("troy ounce", "measure", "0.0311034768", "kg", "troy_ounce troy_ounces", ""),
    ("stone", "measure", "6.35029318", "kg", "", "st stone"),
    ("carat", "measure", "0.0002", "kg", "carat carats", "ct"),
    ("dram", "measure", "0.0017718451953125", "kg", "dram drams drachma drachmas", ""),
    ("quintal", "measure", "100", "kg", "quintal quintals", ""),
)
SPEEDS_AND_RATES: Final[tuple[Row, ...]] = (
    ("mile per hour", "measure", "0.44704", "m/s", "", "mph MPH m.p.h. mi/h Mph"),
    ("kilometre per hour", "measure", "0.27777777777777778", "m/s", "", "kph km/h kmh km/hr kmph KPH kmh-1 k.p.h. Km/h"),
    ("metre per second", "measure", "1", "m/s", "", "m/s mps"),
    ("kilometre per second", "measure", "1000", "m/s", "", "km/s"),
    ("foot per second", "measure", "0.3048", "m/s", "", "ft/s"),
    ("knot", "measure", "0.51444444444444444", "m/s", "knot knots", "kt kts kn"),
    ("mile per gallon", "measure", "", "", "", "mpg MPG m.p.g."),
    ("revolutions per minute", "measure", "0.016666666666666667", "Hz", "revolutions_per_minute", "rpm RPM"),
    ("beats per minute", "measure", "0.016666666666666667", "Hz", "beats_per_minute", "bpm"),
    ("barrel per day", "measure", "0.0000018401307283333", "m3/s", "barrel-a-day barrels-a-day barrel-per-day barrels-per-day", "bpd b/d bopd"),
    ("megabit per second", "measure", "1000000", "bit/s", "", "Mbps mbps Mb/s Mbit/s"),
    ("gigabit per second", "measure", "1000000000", "bit/s", "", "Gbps gbps Gb/s Gbit/s"),
    ("kilobit per second", "measure", "1000", "bit/s", "", "kbps Kbps kbit/s"),
    ("megabyte per second", "measure", "8000000", "bit/s", "", "MB/s MBps"),
    ("frame per second", "measure", "1", "Hz", "frame_per_second frames_per_second", "fps FPS"),
    ("part per million", "measure", "0.000001", "1", "part_per_million parts_per_million", "ppm"),
    ("parts-per-billion", "measure", "1e-9", "1", "part_per_billion parts_per_billion parts-per-billion", "ppb"),
    ("ampere per square centimetre", "measure", "10000", "A/m2", "", "A/cm2 A/cm²"),
)  # fmt: skip
