"""Verbs without a treatment of their own, by family, and the shapes of what can be said with each."""

from __future__ import annotations

SHAPES: dict[str, tuple[str, ...]] = {
    "gesture": (
        "~",
        "~ (at|to|with|for|over|on|toward|towards|in|before|about|near|past|like|as) {thing}",
        "~ {person}",
        "~ (out|into|down|through|across|up) {thing}",
        "~ (again|loudly|quietly|softly|hands|head|up|down|around|out|back|away|off|arms|teeth|fingers)",
        "~ (my|your) (hands|head|arms|eyes|nose|teeth|fingers|lips|shoulders|feet|ears|hand|finger|mouth|face)",
    ),
    "feeling": (
        "~ {about}",
        "~ (for|about|with|of|to|at|in|on|that) {about}",
        "~",
    ),
    "handling": (
        "~ {things}",
        "~ {things} !(with|using|on|onto|in|into|to|at|from|off|over|against|through|around|under|by|for|as|"
        "across|between|and|toward|towards|of|out of|about|behind|near|along) {thing}",
        "~ (up|down|off|out|away|at|on|in|into|over|around|through|about|back|with|to|for|along|together|"
        "against|under|from|across|apart) {things}",
        "~ {things} (up|down|off|out|away|over|around|through|about|back|together|apart|open|again|here|in|on)",
        "~",
        "~ {things} {direction}",
        "~ {things} to {words}",
    ),
    "social": (
        "~ {person}",
        "~ {person} (with|for|about|to|by|on|from|in|at|as|of|into|over|using|against|through) {topic}",
        "~ (with|to|at|for|about|on|against) {person}",
        "~",
        "~ {person} (up|down|off|out|away|over|back|again)",
        "~ {things}",
        "~ {person} {topic}",
    ),
    "moving": (
        "~",
        "~ (in|into|on|onto|to|at|through|over|under|across|around|off|out of|from|toward|towards|behind|past|"
        "up|down|along|with|for|between|near|by|against) {thing}",
        "~ {thing}",
        "~ (in|out|up|down|around|about|away|back|off|over|here|along|on)",
        "~ {way}",
    ),
}  # fmt: skip
"""The lines that every verb of a family shares."""

FAMILIES: dict[str, str] = {
 "gesture": (
 "undress/disrobe/strip xyzzy/plugh/plover/yoho abracadabra/shazam/sesame/alakazam smile/grin/smirk/beam "
 "laugh/chuckle/giggle/snicker/cackle/lol/chortle/snigger/guffaw cry/weep/sob/bawl/wail frown/scowl/glower/glare "
 "sigh yawn shrug wink/blink bow/curtsey/curtsy/genuflect clap/applaud/cheer cough/sneeze/hiccup "
 "shout/yell/scream/holler/bellow/shriek/roar/howl whisper/hiss groan/moan/grunt/growl/whimper/grumble "
 "spit/burp/belch/fart/drool stretch/flex/exercise shiver/tremble/shudder/quiver blush sulk/pout mumble "
 "complain/protest/whine snore gasp pace faint/collapse/swoon grimace/wince gloat rejoice/celebrate/party purr "
 "bark/woof/meow/moo/quack/ook/oink/caw/squawk/honk/gobble/bray panic/fuss vomit/puke/retch/regurgitate/spew "
 "urinate/pee/defecate salivate applause strut/pose/posture mime sweat frolic/caper/cavort/romp die/perish suicide "
 "fidget twitch gurgle babble/rant/rave ululate gibber sneer/snort/scoff squeal/squeak/yelp/yap/screech "
 "croak/neigh/snarl/whinny/chirp/cluck/hoot squirm/wriggle/writhe slump/slouch/droop/hunch/sag "
 "cringe/recoil/flinch mope/languish loaf/laze/loll preen/primp swagger/prance/flounce gape/gawk jest/joke/banter "
 "preach/sermonise/sermonize rage/rampage/riot/fume/seethe grieve/lament/despair repent/atone gargle revel "
 "improvise vanish/disappear/fizzle resign/retire/yield/relent vow/pledge volunteer pretend/feign boast/brag "
 "rehearse/audition sunbathe/bask picnic stammer/stutter/splutter prattle/ramble bristle slobber twiddle "
 "pant/wheeze blubber "
 "wow/ooh/aah/whoa/gosh/golly/omg/gee/jeez/yay/hooray/hurrah/huzzah/whoop/whoopee/phew/whew/exclaim "
 "ouch/ow/yikes/eek/argh/ugh/yuck/eww/bleh/whoops/tsk yum/mmm shh "
 "gesticulate/motion/emote/act/facepalm/headdesk/headbang kowtow/prostrate bleat/gush/simper/titter/bluster/snivel "
 "grouch/grump/grouse/gripe misbehave/behave/goof/flail/fail/itch/triumph/win/lose "
 "struggle/persevere/persist/work/labour/labor/toil brainstorm/scheme/plot procrastinate/dawdle/dally/tarry/dither "
 "socialise/socialize twerk/breakdance/moonwalk pushups/pushup/situps/yoga/pilates bleed/ache/suffer/starve/gag "
 "glow/gleam/sparkle/glimmer/fizz/bubble/quake narrate/orate/rhyme/testify carol snack/feast/diet "
 "exist/survive/reign/live sober/sleepwalk rebel/revolt/mutiny/object "
 ),
 "feeling": (
 "like/enjoy/appreciate/adore/cherish/prefer hate/detest/loathe/despise/dislike want/desire/crave/need/covet/wish "
 "fear/dread trust regret miss/mourn worry/fret know/understand/realise/realize/recognise/recognize "
 "forget/ignore/disregard doubt/suspect envy pity notice/perceive/sense/detect "
 "learn/memorise/memorize/practise/practice/master care/mind mean dare expect/anticipate "
 "choose/select/opt/highlight vote respect/revere/idolise/idolize resent deduce/infer/determine/identify/discover "
 "estimate/assess/evaluate predict/foresee/forecast value suppose/assume/presume/reckon tolerate/endure "
 "reconsider/rethink research experience yearn/hanker fathom marvel speculate/theorise/theorize "
 "comprehend/reflect/conclude relish/treasure/esteem abide/stomach deserve/owe/own rely/depend "
 "comment/remark/review/refer reject/renounce/justify validate/verify/confirm matter "
 ),
 "handling": (
 "juggle enchant/hex/jinx/dispel/banish resurrect/reanimate disintegrate/vaporise/vaporize/annihilate/nuke "
 "shrink/enlarge lift/raise/hoist/elevate/heft lower/sink bend/warp peel/skin/shell roll/trundle slide/glide "
 "tilt/lean/angle paint/colour/color/varnish/dye/stain/whitewash/tint wrap/swaddle/bandage/envelop/swathe "
 "stack/pile/heap bury/entomb/inter spread/smear/daub/coat "
 "drill/bore/puncture/pierce/perforate/prick/penetrate/lance bottle/jar crumple/crinkle/wrinkle/scrunch "
 "dent/chip/nick grind/mill/crumble melt/thaw/defrost chill/cool/refrigerate/freeze heat/warm/microwave/reheat "
 "inflate/deflate/pump milk harvest/reap plant/sow/seed/grow/cultivate trap/snare/ensnare fish reel "
 "arm/disarm/defuse/detonate/explode program/hack/debug/reprogram/code/recompile "
 "copy/duplicate/clone/photocopy/replicate/xerox photograph/film compare/contrast/match/distinguish "
 "sort/arrange/organise/organize/align/shuffle/reorganise/reorganize divide/multiply/add/subtract/sum/solve "
 "sharpen/hone/whet blunt/dull block/obstruct/barricade/jam/wedge/stopper/cork clear/unclog ladle/spoon "
 "strain/filter/sieve swipe/slot steer/pilot/navigate park saddle/harness/bridle/yoke flush peck ripen "
 "wet/moisten/dampen iron lever/crowbar jolt/jog hoard/retain guard/protect/defend/shield "
 "mould/mold/shape/sculpt/form wager/bet/gamble/stake chart tend process lasso rig stoke smoke/vape/toke "
 "transform/convert/transmute/morph/mutate/evolve reverse/invert vary waste/squander/spend "
 "complete/begin/commence/achieve delay/postpone/stall/schedule publish dispose invest repossess/impound/evict "
 "upgrade/improve/modify/change/rearrange/customise/customize/refine/enhance/alter/amend unattach tag/price remake "
 "reuse/recycle/compost furnish/decorate/adorn/festoon/garnish/embellish desecrate/defile/deface/graffiti "
 "bridge/span tighten unclasp/unlace/uncoil/untwist/unleash upend/overturn/upset/capsize unveil/unmask "
 "swirl/swish/whisk swab sweeten/flavor/flavour taint/contaminate/pollute/corrupt dirty/soil/smudge/muddy/sully "
 "dissolve/liquefy/absorb/evaporate disperse/distribute/dispense reconnect refuel/recharge "
 "strengthen/reinforce/stabilise/stabilize mangle/maul "
 "lacerate/gouge/gut/dissect/disembowel/debone/bruise/flay/scalp/harpoon/garrote/keelhaul/massacre/blind/pelt/scar "
 "pickle/preserve/marinate glaze/gild muffle/stifle/suffocate/mute/unmute disguise/camouflage "
 "contain/enclose/encase/encircle/surround sheathe/unsheathe scald/broil/grill/steam/poach/steep/simmer/stew "
 "fiddle/tinker/tamper/meddle/fumble/experiment/dabble insulate/waterproof eject/expel propel "
 "transport/relocate/convey ventilate/air withhold retract/extend replace/substitute restrain redeem "
 "reserve/register salvage/scavenge scrap/eradicate/obliterate/eliminate/terminate/nullify/abolish "
 "shorten/lengthen/widen/thicken/narrow divert/redirect/deflect energise/energize expand exhume/disinter "
 "expose/disclose/divulge flood/drench/saturate fumigate/disinfect/sterilise/sterilize hatch hollow inject "
 "lather/soap unfreeze edit/revise/rewrite download/upload clamp wrench stash simulate/fake synthesise/synthesize "
 "entangle crimp curl distort enforce ferment graze/forage siphon vaccinate/inoculate venture weed winnow "
 "illustrate invade/storm/raid/plunder/pillage access/address adapt/rectify/recalibrate advertise/alert "
 "amputate/dismember/neuter/castrate bait bleach/blanch/whiten/blacken/brown/tan "
 "bundle/bale/coil/loop/twine/spool/unspool bypass cage/muzzle cap/recap/uncap/lid/unlid/unstopper "
 "caulk/solder/plaster/putty/pave/paste/paper chisel/hew/sand/rasp/plane claw/ravage/savage "
 "condense/dilute/distil/distill/churn commandeer/hijack/intercept cram/wad/tamp "
 "cube/julienne/mince/puree/zest/shuck/sift/pan/crunch "
 "decrease/increase/reduce/double/triple/quadruple/maximise/maximize/minimise/minimize deploy/trigger/discharge "
 "electrify/electrocute embed/peg/spike erect/establish/reconstruct/renovate/redecorate export/import "
 "extricate/dredge flog/horsewhip/lash floss/shampoo/manicure fluff/plump/ruffle/rustle frame/ornament "
 "ice/frost/butter juice lug/cart/shlep/schlep/wheel/winch occupy/straddle paralyse/paralyze/numb/tranquil "
 "plow/plough pop/burst probe/prospect purge/purify/cleanse quash/quell/repel/rout/ward ram/crash/collide "
 "reclaim/ransom reopen/renew/refresh/reseal season/spice/salt/pepper/sugar stockpile/store/smuggle/amass/ration "
 "submit/file supply/fuel tangle/mess tar/tattoo/wax tax/lease/sublet temper/harden/soften tweak/twang/vibrate "
 "tweeze/unpeel unglue/unlink/unbind/unnail/unstring/unhinge/unwind uproot/thresh/glean unify vent reload/holster "
 "reef strafe/bombard/besiege/siege depressurise/depressurize/pressurise/pressurize/decompress "
 "braise/saute/fricassee/flambe/macerate/parboil/deglaze fingerprint/snapshot/screenshot/videotape "
 "lockpick/rewire/hotwire/jumpstart/overload scry/divine google/wiki text/tweet/message/sms/ping/telegraph/wire "
 "log/login/logon randomise/randomize/reorder do/undertake stable/pasture dock/undock/berth "
 "shade/darken/brighten/blur part/segment/hinge level hose dunk thin specify/quote/represent "
 ),
 "social": (
 "marry/wed/propose/betroth divorce tickle tease/mock/taunt/insult/ridicule/heckle/jeer/slander/offend "
 "flatter/compliment/praise/commend/congratulate/encourage "
 "reassure/calm/soothe/sympathize/sympathise/pacify/placate/relieve "
 "seduce/woo/court/charm/entice/infatuate/proposition bribe/reward "
 "threaten/intimidate/scare/frighten/startle/spook/menace/bully "
 "arrest/handcuff/detain/capture/imprison/jail/apprehend blame/accuse/scold/reprimand/rebuke/reproach/berate "
 "forgive/pardon/excuse/absolve trick/deceive/fool/cheat/bluff/con/dupe/hoodwink "
 "distract/annoy/harass/disturb/irritate/interrupt/provoke/antagonise/antagonize/disrupt/bug/hound "
 "impress/amuse/entertain assist/aid/support/serve/cater heal/cure/treat/resuscitate/nurse/doctor/medicate "
 "bless/anoint/exorcise/exorcize hypnotise/hypnotize/mesmerise/mesmerize/enchant/bewitch "
 "challenge/duel/wrestle/tackle/grapple/oppose/resist/confront obey permit/allow/forbid/prohibit betray "
 "teach/train/educate/coach dismiss/sack/promote lead/guide/escort/usher/conduct rape/molest "
 "tame/domesticate/gentle groom/comb shush/hush/silence/quiet satisfy satirise/satirize kidnap/abduct infect "
 "rob/burgle/pickpocket/fleece/swindle/heist haunt "
 "persuade/convince/urge/coax/cajole/plead/beg/beseech/implore/appeal/supplicate/compel/coerce/goad/panhandle "
 "crown/knight/ordain acknowledge adopt/foster befriend/highfive/fistbump outsmart/outwit "
 "recruit/enlist/rally/muster avoid/shun/evade/dodge/elude/parry/riposte/feint snub meet/encounter accost/waylay "
 "admonish/chide/lecture/harangue advise/counsel assure attend babysit beguile/dazzle condemn/judge/denounce "
 "criticise/criticize defy/disobey deride embarrass/humiliate/shame favour/favor honour/honor/glorify "
 "imitate/mimic/impersonate/emulate/enact/dramatize infuriate/enrage/exasperate inspire/motivate lure jilt nag "
 "neglect nominate/elect outrun/outpace overpower/subdue/overwhelm/conquer/overcome/trounce/outdo pamper/spoil "
 "delight punish/discipline reunite/reconcile scandalise/scandalize/shock/stun shackle/manacle shoo snitch/tattle "
 "spar/joust/tussle/fence spurn/rebuff sue/prosecute surprise/astonish tempt/tantalise/tantalize "
 "terrify/terrorise/terrorize thwart/foil/hinder/impede/prevent torment/persecute tutor vex/irk "
 "sedate/tranquilise/tranquilize/intoxicate/dose/drug brainwash nurture empathise/empathize ambush enslave entrust "
 "excite/titillate exploit grovel baffle/confuse/perplex/bewilder debate/quarrel/bicker/squabble/quibble "
 "eulogise/eulogize abuse/harm/mistreat amaze/astound anger/frustrate/trouble/inconvenience ban/deport/exile "
 "bill/invoice blackmail/extort cooperate/collaborate/conspire discourage/dissuade/deter "
 "enlighten/enthrall/regale/lull haggle/bargain hassle/hustle/razz/rib humble/belittle/degrade/vilify/defame "
 "incriminate/arraign/indict lynch mislead/misinform mentor/supervise/manage oblige "
 "overthrow/depose/vanquish/best/weaken recommend/endorse retaliate/avenge/revenge surveil/wiretap/stakeout/spy "
 "sway/influence prescribe interfere/intervene reform/rehabilitate "
 ),
 "moving": (
 "fall/tumble/topple/trip/stumble skid creep/slink/tiptoe/prowl skate/ski/sled whirl teleport/apparate land/alight "
 "somersault/cartwheel ford hover/levitate/soar/flutter balance/totter/teeter/wobble prop backtrack arrive/come "
 "rush/sprint/race/charge/gallop/dart limp/hobble/trudge/plod/stagger/lurch/amble/saunter/mosey "
 "scamper/scurry/scuttle/scoot/scramble slither/sidle/skulk/slog trek/tramp/trot/lope/roam/rove/meander/patrol "
 "cruise/voyage/pedal/cycle row/oar abseil/rappel/parachute zoom/whizz swerve/detour surface/emerge waddle/wallow "
 "toboggan circle/orbit barge drift bound hitchhike commute migrate retrace jaywalk parade promenade "
 "backflip/handstand/headstand bushwhack/traipse/gallivant elope/emigrate flounder/straggle/lag hurdle "
 "infiltrate/intrude/trespass tack/jibe/careen plummet/plunge/nosedive/skydive/bungee pounce/swoop "
 "accelerate/speed/quicken/hasten/slow/decelerate/brake sidestep swarm/surge/stampede zigzag/veer/yaw "
 "dwell/reside/lodge/camp/encamp flow/ooze/trickle straight/ahead/across/away debark/maroon skim nestle "
 ),
}  # fmt: skip
"""Verbs without a treatment of their own: `name/synonym`, so that a story may have a rule on any of them by name."""
