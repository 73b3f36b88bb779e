"""Where generated dreams happen: places that belong together, one file each, as they look to four pairs of eyes.

A line is written for whoever has a faculty: who tunes reads units and tolerances and stops before the personal; who
grounds sees feet, weight and who is missing; who weaves sees cloth, colour and whose hand; who names sees signatures,
dates and what was left out. A story says who they are. Every noun in a line is a key of `see`, so that it can be looked
at. Change anything here and palette.PALETTE with it.
"""

from __future__ import annotations

from dreamweave.dreamscape.settings.depot import DEPOT
from dreamweave.dreamscape.settings.fair import FAIR
from dreamweave.dreamscape.settings.hotel import HOTEL
from dreamweave.dreamscape.settings.house import HOUSE
from dreamweave.dreamscape.settings.laundry import LAUNDRY
from dreamweave.dreamscape.settings.mill import MILL
from dreamweave.dreamscape.settings.pawnshop import PAWNSHOP
from dreamweave.dreamscape.settings.school import SCHOOL
from dreamweave.dreamscape.settings.station import STATION
from dreamweave.dreamscape.settings.theatre import THEATRE

DRY = (DEPOT, SCHOOL, THEATRE, HOUSE, LAUNDRY)
WET = (MILL, HOTEL, FAIR)
GLASS = (PAWNSHOP, STATION)
