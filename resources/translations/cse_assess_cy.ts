<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>Back to where you were</source>
        <translation>Yn ôl i ble roeddech chi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Form: {title}, version {version}.</source>
        <translation>Ffurflen: {title}, fersiwn {version}.</translation>
    </message>
    <message>
        <source>{language}: reviewed by {who}, {when}.</source>
        <translation>{language}: adolygwyd gan {who}, {when}.</translation>
    </message>
    <message>
        <source>{language}: drafted by machine and awaiting review by people who know the language and the work. Where it matters, check the English.</source>
        <translation>{language}: drafftiwyd gan beiriant ac mae'n aros am adolygiad gan bobl sy'n adnabod yr iaith a'r gwaith. Lle mae'n bwysig, gwiriwch y Saesneg.</translation>
    </message>
</context>
<context>
    <name>ActNowBanner</name>
    <message>
        <source>Act now</source>
        <translation>Gweithredwch nawr</translation>
    </message>
    <message>
        <source>Act now. The questions can wait.</source>
        <translation>Gweithredwch nawr. Gall y cwestiynau aros.</translation>
    </message>
    <message>
        <source>Act now. {first} Ring {phones}.</source>
        <translation>Gweithredwch nawr. {first} Ffoniwch {phones}.</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>Action {n}</source>
        <translation>Cam gweithredu {n}</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Beth?</translation>
    </message>
    <message>
        <source>Begin with a verb: ring, visit, check, move.</source>
        <translation>Dechreuwch â berf: ffonio, ymweld, gwirio, symud.</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Pwy sy'n ei wneud?</translation>
    </message>
    <message>
        <source>One person, by name and role.</source>
        <translation>Un person, wrth ei enw a'i rôl.</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Erbyn pryd?</translation>
    </message>
    <message>
        <source>A date, or today.</source>
        <translation>Dyddiad, neu heddiw.</translation>
    </message>
    <message>
        <source>How will you know that it has helped?</source>
        <translation>Sut byddwch chi'n gwybod ei fod wedi helpu?</translation>
    </message>
    <message>
        <source>Something that you can see or count.</source>
        <translation>Rhywbeth y gallwch ei weld neu ei gyfrif.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove action {n}</source>
        <translation>Tynnu cam gweithredu {n}</translation>
    </message>
</context>
<context>
    <name>ActionsField</name>
    <message>
        <source>Add an action</source>
        <translation>Ychwanegu cam gweithredu</translation>
    </message>
    <message>
        <source>What will be done?</source>
        <translation>Beth fydd yn cael ei wneud?</translation>
    </message>
    <message>
        <source>One action at a time: who does what, by when, and how you will know.</source>
        <translation>Un cam ar y tro: pwy sy'n gwneud beth, erbyn pryd, a sut byddwch chi'n gwybod.</translation>
    </message>
</context>
<context>
    <name>AddressBook</name>
    <message>
        <source>This card is for practice: nobody reads what is sealed to it.</source>
        <translation>Cerdyn ymarfer yw hwn: nid oes neb yn darllen yr hyn a selir iddo.</translation>
    </message>
    <message>
        <source>Your organisation has set the card of {name}. It was kept.</source>
        <translation>Eich sefydliad sydd wedi gosod cerdyn {name}. Cafodd ei gadw.</translation>
    </message>
    <message>
        <source>Ask IT if theirs is out of date.</source>
        <translation>Gofynnwch i'r adran TG a yw eu copi nhw wedi dyddio.</translation>
    </message>
    <message>
        <source>A newer card of {name} is known already. It was kept.</source>
        <translation>Mae cerdyn mwy newydd gan {name} eisoes yn hysbys. Cafodd ei gadw.</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>Back to the questions</source>
        <translation>Yn ôl at y cwestiynau</translation>
    </message>
    <message>
        <source>Next: the referral</source>
        <translation>Nesaf: yr atgyfeiriad</translation>
    </message>
    <message>
        <source>Think it through</source>
        <translation>Meddwl drwyddo</translation>
    </message>
    <message>
        <source>A list of signs says what happened. These few answers say why it matters.</source>
        <translation>Mae rhestr o arwyddion yn dweud beth ddigwyddodd. Mae'r ychydig atebion hyn yn dweud pam mae'n bwysig.</translation>
    </message>
    <message>
        <source>The level, and your judgement</source>
        <translation>Y lefel, a'ch barn chi</translation>
    </message>
    <message>
        <source>What are you worried about?</source>
        <translation>Beth sy'n eich poeni?</translation>
    </message>
    <message>
        <source>What has happened, to {child}, by whom, and what may happen next.</source>
        <translation>Beth sydd wedi digwydd, i {child}, gan bwy, a beth all ddigwydd nesaf.</translation>
    </message>
    <message>
        <source>What works well and keeps {child} safe?</source>
        <translation>Beth sy'n gweithio'n dda ac yn cadw {child} yn ddiogel?</translation>
    </message>
    <message>
        <source>People, places, and what {child} already does to stay safe.</source>
        <translation>Pobl, lleoedd, a'r hyn y mae {child} eisoes yn ei wneud i gadw'n ddiogel.</translation>
    </message>
    <message>
        <source>What has built up over time?</source>
        <translation>Beth sydd wedi cronni dros amser?</translation>
    </message>
    <message>
        <source>What was known before, what changed and when, what was tried.</source>
        <translation>Beth oedd yn hysbys o'r blaen, beth newidiodd a phryd, beth gafodd ei roi ar waith.</translation>
    </message>
    <message>
        <source>What was referred before, and what came of it?</source>
        <translation>Beth gafodd ei atgyfeirio o'r blaen, a beth ddaeth o hynny?</translation>
    </message>
    <message>
        <source>Dates, to whom, and the answer. If nothing was, say so.</source>
        <translation>Dyddiadau, at bwy, a'r ateb. Os nad oedd dim, dywedwch hynny.</translation>
    </message>
    <message>
        <source>What has changed?</source>
        <translation>Beth sydd wedi newid?</translation>
    </message>
    <message>
        <source>A move, a new school, someone out of the picture? Who agrees?</source>
        <translation>Symud, ysgol newydd, rhywun wedi mynd? Pwy sy'n cytuno?</translation>
    </message>
    <message>
        <source>What does {child} say or show?</source>
        <translation>Beth mae {child} yn ei ddweud neu'n ei ddangos?</translation>
    </message>
    <message>
        <source>Their own words. If nobody has heard {child}, say so and why.</source>
        <translation>Ei eiriau ei hun. Os nad oes neb wedi gwrando ar {child}, dywedwch hynny a pham.</translation>
    </message>
    <message>
        <source>What needs to happen?</source>
        <translation>Beth sydd angen digwydd?</translation>
    </message>
    <message>
        <source>In a sentence or two. The actions themselves come below.</source>
        <translation>Mewn brawddeg neu ddwy. Daw'r camau eu hunain isod.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Who answers?</source>
        <translation>Pwy sy'n ateb?</translation>
    </message>
    <message>
        <source>Your name, or your role if names are not given out.</source>
        <translation>Eich enw, neu eich rôl os na roddir enwau.</translation>
    </message>
    <message>
        <source>On which number can they reach you?</source>
        <translation>Ar ba rif y gallant eich cyrraedd?</translation>
    </message>
    <message>
        <source>What was decided?</source>
        <translation>Beth a benderfynwyd?</translation>
    </message>
    <message>
        <source>What happens next?</source>
        <translation>Beth sy'n digwydd nesaf?</translation>
    </message>
    <message>
        <source>Who does what, and by when.</source>
        <translation>Pwy sy'n gwneud beth, ac erbyn pryd.</translation>
    </message>
    <message>
        <source>What helped in this referral, and what was missing?</source>
        <translation>Beth oedd o gymorth yn yr atgyfeiriad hwn, a beth oedd ar goll?</translation>
    </message>
    <message>
        <source>The sender learns from this. Two sentences are enough.</source>
        <translation>Mae'r anfonwr yn dysgu o hyn. Mae dwy frawddeg yn ddigon.</translation>
    </message>
    <message>
        <source>By when will they have the notes of the meeting?</source>
        <translation>Erbyn pryd y bydd nodiadau'r cyfarfod ganddynt?</translation>
    </message>
    <message>
        <source>If they are to have them.</source>
        <translation>Os ydynt i'w cael.</translation>
    </message>
    <message>
        <source>Tell them the decision</source>
        <translation>Dweud y penderfyniad wrthynt</translation>
    </message>
    <message>
        <source>What did you decide?</source>
        <translation>Beth a benderfynoch?</translation>
    </message>
    <message>
        <source>The sender learns it from you, sealed: only they can read it.</source>
        <translation>Mae'r anfonwr yn ei ddysgu gennych chi, wedi'i selio: dim ond nhw all ei ddarllen.</translation>
    </message>
    <message>
        <source>Choose what was decided first.</source>
        <translation>Dewiswch beth a benderfynwyd yn gyntaf.</translation>
    </message>
    <message>
        <source>We cannot read the date of the notes. Nothing was made.</source>
        <translation>Ni allwn ddarllen dyddiad y nodiadau. Ni wnaed dim.</translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message>
        <source>I have compared it by phone: remember this sender</source>
        <translation>Rwyf wedi'i gymharu dros y ffôn: cofio'r anfonwr hwn</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Tell the sender that we have it</source>
        <translation>Dweud wrth yr anfonwr ei fod gennym</translation>
    </message>
    <message>
        <source>Back to the referrals</source>
        <translation>Yn ôl at yr atgyfeiriadau</translation>
    </message>
    <message>
        <source>Saved as {file}. It is not locked: keep it where your records are kept.</source>
        <translation>Wedi'i gadw fel {file}. Nid yw wedi'i gloi: cadwch ef lle cedwir eich cofnodion.</translation>
    </message>
    <message>
        <source>{child}, {age}</source>
        <translation>{child}, {age}</translation>
    </message>
    <message>
        <source>Name not recorded</source>
        <translation>Enw heb ei gofnodi</translation>
    </message>
    <message>
        <source>{reference}, sealed on {day} at {time} by {sender}, {phone}</source>
        <translation>{reference}, wedi'i selio ar {day} am {time} gan {sender}, {phone}</translation>
    </message>
    <message>
        <source>no number given</source>
        <translation>dim rhif wedi'i roi</translation>
    </message>
    <message>
        <source>Practice: this child is not real.</source>
        <translation>Ymarfer: nid yw'r plentyn hwn yn bod.</translation>
    </message>
    <message>
        <source>It arrived as it was sealed: both signatures hold.</source>
        <translation>Cyrhaeddodd fel y'i seliwyd: mae'r ddau lofnod yn dal.</translation>
    </message>
    <message>
        <source>You do not know this sender&apos;s card yet, so nothing proves who they are. Read the referral now. Ring their organisation on a number that you look up yourself, and compare the fingerprint.</source>
        <translation>Nid ydych yn adnabod cerdyn yr anfonwr hwn eto, felly nid oes dim yn profi pwy ydynt. Darllenwch yr atgyfeiriad nawr. Ffoniwch eu sefydliad ar rif y dewch o hyd iddo eich hun, a chymharwch yr ôl bys.</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Cadw'r PDF…</translation>
    </message>
    <message>
        <source>Save the data (JSON)…</source>
        <translation>Cadw'r data (JSON)…</translation>
    </message>
    <message>
        <source>Save the data (FHIR)…</source>
        <translation>Cadw'r data (FHIR)…</translation>
    </message>
    <message>
        <source>Save {file} ({size} KB)…</source>
        <translation>Cadw {file} ({size} KB)…</translation>
    </message>
    <message>
        <source>Where your records are kept</source>
        <translation>Lle cedwir eich cofnodion</translation>
    </message>
    <message>
        <source>the address that they wrote from</source>
        <translation>y cyfeiriad yr ysgrifenasant ohono</translation>
    </message>
    <message>
        <source>Sealed as {file}. Send it to {email}. Write no names in the message.</source>
        <translation>Wedi'i selio fel {file}. Anfonwch ef at {email}. Peidiwch ag ysgrifennu enwau yn y neges.</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>I have nine minutes</source>
        <translation>Mae gen i naw munud</translation>
    </message>
    <message>
        <source>Only the questions that decide most. You can answer the others later.</source>
        <translation>Dim ond y cwestiynau sy'n penderfynu fwyaf. Gallwch ateb y lleill yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Only the questions that decide most. The others wait; nothing is lost.</source>
        <translation>Dim ond y cwestiynau sy'n penderfynu fwyaf. Mae'r lleill yn aros; does dim yn cael ei golli.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Attached</name>
    <message>
        <source>Attach a document or picture…</source>
        <translation>Atodi dogfen neu lun…</translation>
    </message>
    <message>
        <source>PDF, Word, text or a picture. Its name is replaced: file names often hold a child&apos;s name. Never attach an indecent picture of a child: that is for the police alone.</source>
        <translation>PDF, Word, testun neu lun. Caiff ei enw ei newid: mae enw plentyn yn aml mewn enwau ffeiliau. Peidiwch byth ag atodi llun anweddus o blentyn: mater i'r heddlu yn unig yw hynny.</translation>
    </message>
    <message>
        <source>What goes with the referral</source>
        <translation>Beth sy'n mynd gyda'r atgyfeiriad</translation>
    </message>
    <message>
        <source>Documents and pictures ({endings})</source>
        <translation>Dogfennau a lluniau ({endings})</translation>
    </message>
    <message>
        <source>Take out {name} ({size} KB)</source>
        <translation>Tynnu {name} allan ({size} KB)</translation>
    </message>
</context>
<context>
    <name>CardOffer</name>
    <message>
        <source>I have compared it by phone: take this card</source>
        <translation>Rwyf wedi'i gymharu dros y ffôn: derbyn y cerdyn hwn</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Gadael iddo</translation>
    </message>
    <message>
        <source>A card or a listing</source>
        <translation>Cerdyn neu restriad</translation>
    </message>
    <message>
        <source>Cards and listings (*.json *.toml);;All files (*)</source>
        <translation>Cardiau a rhestriadau (*.json *.toml);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>{name} has changed its keys. The new card is signed with the keys that you know. Ring {phone} and read the fingerprint to each other before you take it.</source>
        <translation>Mae {name} wedi newid ei allweddi. Mae'r cerdyn newydd wedi'i lofnodi â'r allweddi rydych yn eu hadnabod. Ffoniwch {phone} a darllenwch yr ôl bys i'ch gilydd cyn ei dderbyn.</translation>
    </message>
    <message>
        <source>You stopped relying on {name}. Take this card only if you have spoken to them since, on a number that you looked up yourself.</source>
        <translation>Rydych wedi rhoi'r gorau i ddibynnu ar {name}. Derbyniwch y cerdyn hwn dim ond os ydych wedi siarad â nhw ers hynny, ar rif y daethoch o hyd iddo eich hun.</translation>
    </message>
    <message>
        <source>This card calls itself {name}, but its keys are not those that you know. It may be somebody else&apos;s. Ring the number that you already had, {phone}, never one on the new card. Nothing was replaced.</source>
        <translation>Mae'r cerdyn hwn yn ei alw ei hun yn {name}, ond nid ei allweddi ef yw'r rhai rydych yn eu hadnabod. Gall fod yn eiddo i rywun arall. Ffoniwch y rhif oedd gennych eisoes, {phone}, byth un ar y cerdyn newydd. Ni ddisodlwyd dim.</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Let somebody in</source>
        <translation>Gadael rhywun i mewn</translation>
    </message>
    <message>
        <source>May this computer unlock it for you?</source>
        <translation>A gaiff y cyfrifiadur hwn ei ddatgloi i chi?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Whoever is signed in to this computer as you then needs no passphrase.</source>
        <translation>Ni fydd angen cyfrinymadrodd wedyn ar bwy bynnag sydd wedi mewngofnodi i'r cyfrifiadur hwn fel chi.</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Gwneud cod adfer</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Gwneud copi wrth gefn nawr…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Gwirio popeth</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>People and safekeeping</source>
        <translation>Pobl a diogelu</translation>
    </message>
    <message>
        <source>Who may come in</source>
        <translation>Pwy gaiff ddod i mewn</translation>
    </message>
    <message>
        <source>Everybody here opens the same cases, each with their own passphrase, so that it is known who did what. Roles say what is offered; they are no wall.</source>
        <translation>Mae pawb yma'n agor yr un achosion, pob un â'i gyfrinymadrodd ei hun, fel ei bod yn hysbys pwy wnaeth beth. Mae rolau'n dweud beth a gynigir; nid wal ydynt.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>Twelve words that let somebody back in who has forgotten their passphrase. Print them or write them down now: they are shown only once. Lock them away as you would a master key. A new code replaces the one before.</source>
        <translation>Deuddeg gair sy'n gadael rhywun sydd wedi anghofio ei gyfrinymadrodd yn ôl i mewn. Argraffwch nhw neu ysgrifennwch nhw nawr: unwaith yn unig y'u dangosir. Clowch nhw i ffwrdd fel y gwnaech â phrif allwedd. Mae cod newydd yn disodli'r un blaenorol.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>A backup is encrypted like the cases themselves, and opens with the same passphrases. Put it on another disk.</source>
        <translation>Mae copi wrth gefn wedi'i amgryptio fel yr achosion eu hunain, ac yn agor â'r un cyfrinymadroddion. Rhowch ef ar ddisg arall.</translation>
    </message>
    <message>
        <source>The last backup was made on {day}.</source>
        <translation>Gwnaed y copi wrth gefn diwethaf ar {day}.</translation>
    </message>
    <message>
        <source>No backup has been made from here yet.</source>
        <translation>Nid oes copi wrth gefn wedi'i wneud oddi yma eto.</translation>
    </message>
    <message>
        <source>{name} has a new passphrase.</source>
        <translation>Mae gan {name} gyfrinymadrodd newydd.</translation>
    </message>
    <message>
        <source>{name} may come in now.</source>
        <translation>Caiff {name} ddod i mewn nawr.</translation>
    </message>
    <message>
        <source>This computer unlocks it for you now.</source>
        <translation>Mae'r cyfrifiadur hwn yn ei ddatgloi i chi nawr.</translation>
    </message>
    <message>
        <source>Only your passphrase opens it now.</source>
        <translation>Dim ond eich cyfrinymadrodd sy'n ei agor nawr.</translation>
    </message>
    <message>
        <source>{name} may come in no longer.</source>
        <translation>Ni chaiff {name} ddod i mewn mwyach.</translation>
    </message>
    <message>
        <source>Where backups are kept</source>
        <translation>Lle cedwir copïau wrth gefn</translation>
    </message>
    <message>
        <source>Backed up as {folder}, and read back: {count} cases, all of it sound.</source>
        <translation>Copi wrth gefn wedi'i wneud fel {folder}, a'i ddarllen yn ôl: {count} achos, y cyfan yn iawn.</translation>
    </message>
    <message>
        <source>Everything is sound: {count} cases can be read.</source>
        <translation>Mae popeth yn iawn: gellir darllen {count} achos.</translation>
    </message>
    <message>
        <source>{n} things are wrong. Do not delete anything. Ask IT to restore the newest sound backup. {first}</source>
        <translation>Mae {n} peth o'i le. Peidiwch â dileu dim. Gofynnwch i'r adran TG adfer y copi wrth gefn cyfan diweddaraf. {first}</translation>
    </message>
</context>
<context>
    <name>CaseButton</name>
    <message>
        <source>Cannot be read</source>
        <translation>Ni ellir ei ddarllen</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>Dim lefel eto</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Dim enw eto</translation>
    </message>
    <message>
        <source>{who}, {age}</source>
        <translation>{who}, {age}</translation>
    </message>
    <message>
        <source>{who} (practice)</source>
        <translation>{who} (ymarfer)</translation>
    </message>
    <message>
        <source>Draft, changed {day}, {time}</source>
        <translation>Drafft, newidiwyd {day}, {time}</translation>
    </message>
    <message>
        <source>Sent to {front_door} on {day}</source>
        <translation>Anfonwyd at {front_door} ar {day}</translation>
    </message>
    <message>
        <source>Made for {front_door} on {day}</source>
        <translation>Gwnaed ar gyfer {front_door} ar {day}</translation>
    </message>
    <message>
        <source>Due to be destroyed: open it, and see its history</source>
        <translation>I'w ddinistrio: agorwch ef, a gweld ei hanes</translation>
    </message>
    <message>
        <source>Act now: open it and see what to do first</source>
        <translation>Gweithredwch nawr: agorwch ef i weld beth i'w wneud gyntaf</translation>
    </message>
    <message>
        <source>Not yet handed over</source>
        <translation>Heb ei drosglwyddo eto</translation>
    </message>
    <message>
        <source>Overdue: no answer by {day}. Ring {phone}</source>
        <translation>Hwyr: dim ateb erbyn {day}. Ffoniwch {phone}</translation>
    </message>
    <message>
        <source>Not sent yet, as far as we know</source>
        <translation>Heb ei anfon eto, hyd y gwyddom</translation>
    </message>
    <message>
        <source>Answer due by {day}</source>
        <translation>Ateb i ddod erbyn {day}</translation>
    </message>
    <message>
        <source>They have it</source>
        <translation>Mae ganddynt</translation>
    </message>
    <message>
        <source>Look again by {day}</source>
        <translation>Edrychwch eto erbyn {day}</translation>
    </message>
</context>
<context>
    <name>ChildPage</name>
    <message>
        <source>A digit of this NHS number is wrong or missing. It is kept as you wrote it.</source>
        <translation>Mae digid yn y rhif GIG hwn yn anghywir neu ar goll. Mae'n cael ei gadw fel yr ysgrifennoch ef.</translation>
    </message>
    <message>
        <source>On to the questions</source>
        <translation>Ymlaen at y cwestiynau</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Eich achosion</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Enw llawn</translation>
    </message>
    <message>
        <source>What the child likes to be called</source>
        <translation>Beth mae'r plentyn yn hoffi cael ei alw</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Such as 4/3/2012.</source>
        <translation>Er enghraifft 4/3/2012.</translation>
    </message>
    <message>
        <source>Or age in years</source>
        <translation>Neu oedran mewn blynyddoedd</translation>
    </message>
    <message>
        <source>Your best guess is fine. There is no level without an age.</source>
        <translation>Mae eich amcan gorau yn iawn. Does dim lefel heb oedran.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn gwybod</translation>
    </message>
    <message>
        <source>Gender, in the child&apos;s words</source>
        <translation>Rhywedd, yng ngeiriau'r plentyn</translation>
    </message>
    <message>
        <source>Ethnicity, as the child or family says</source>
        <translation>Ethnigrwydd, fel y mae'r plentyn neu'r teulu yn ei ddweud</translation>
    </message>
    <message>
        <source>First language</source>
        <translation>Iaith gyntaf</translation>
    </message>
    <message>
        <source>And whether an interpreter is needed.</source>
        <translation>Ac a oes angen cyfieithydd ar y pryd.</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>Rhif GIG</translation>
    </message>
    <message>
        <source>Where does the child live?</source>
        <translation>Ble mae'r plentyn yn byw?</translation>
    </message>
    <message>
        <source>Where is the child now?</source>
        <translation>Ble mae'r plentyn nawr?</translation>
    </message>
    <message>
        <source>If somewhere else.</source>
        <translation>Os yw rywle arall.</translation>
    </message>
    <message>
        <source>School, college or work</source>
        <translation>Ysgol, coleg neu waith</translation>
    </message>
    <message>
        <source>GP practice</source>
        <translation>Meddygfa</translation>
    </message>
    <message>
        <source>Parents and carers</source>
        <translation>Rhieni a gofalwyr</translation>
    </message>
    <message>
        <source>Who looks after the child, and who has parental responsibility.</source>
        <translation>Pwy sy'n gofalu am y plentyn, a phwy sydd â chyfrifoldeb rhiant.</translation>
    </message>
    <message>
        <source>How can the child be reached safely?</source>
        <translation>Sut gellir cysylltu â'r plentyn yn ddiogel?</translation>
    </message>
    <message>
        <source>When, where and through whom. Say if someone checks their phone.</source>
        <translation>Pryd, ble a thrwy bwy. Dywedwch os oes rhywun yn edrych ar ei ffôn.</translation>
    </message>
    <message>
        <source>Write the age as a number, such as 14.</source>
        <translation>Ysgrifennwch yr oedran fel rhif, er enghraifft 14.</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>Y plentyn</translation>
    </message>
    <message>
        <source>Write what you know and leave the rest. You can come back at any time.</source>
        <translation>Ysgrifennwch yr hyn a wyddoch a gadewch y gweddill. Gallwch ddod yn ôl unrhyw bryd.</translation>
    </message>
    <message>
        <source>What changes how the answers weigh</source>
        <translation>Beth sy'n newid pwysau'r atebion</translation>
    </message>
    <message>
        <source>Where, and with whom</source>
        <translation>Ble, a chyda phwy</translation>
    </message>
    <message>
        <source>About the child</source>
        <translation>Am y plentyn</translation>
    </message>
    <message>
        <source>{name} is {age}.</source>
        <translation>{name}: {age} oed.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>We cannot read this as a date, so it is not kept yet. Write day, month and year, such as 4/3/2012.</source>
        <translation>Ni allwn ddarllen hwn fel dyddiad, felly nid yw wedi'i gadw eto. Ysgrifennwch ddiwrnod, mis a blwyddyn, er enghraifft 4/3/2012.</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation>ar agor</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ar gau</translation>
    </message>
</context>
<context>
    <name>DoorForm</name>
    <message>
        <source>What is the front door called?</source>
        <translation>Beth yw enw'r drws ffrynt?</translation>
    </message>
    <message>
        <source>Which area does it serve?</source>
        <translation>Pa ardal y mae'n ei gwasanaethu?</translation>
    </message>
    <message>
        <source>Its phone number</source>
        <translation>Ei rif ffôn</translation>
    </message>
    <message>
        <source>From its own page, not from a message that somebody sent you.</source>
        <translation>O'i dudalen ei hun, nid o neges a anfonodd rhywun atoch.</translation>
    </message>
    <message>
        <source>Its number at night and at weekends</source>
        <translation>Ei rif gyda'r nos ac ar benwythnosau</translation>
    </message>
    <message>
        <source>Its secure e-mail address</source>
        <translation>Ei gyfeiriad e-bost diogel</translation>
    </message>
    <message>
        <source>May a file go there without a passphrase?</source>
        <translation>A gaiff ffeil fynd yno heb gyfrinymadrodd?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>Only to an accredited secure address, or into their own web form.</source>
        <translation>Dim ond i gyfeiriad diogel achrededig, neu i'w ffurflen we eu hunain.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Gadael iddo</translation>
    </message>
    <message>
        <source>Write down a front door</source>
        <translation>Nodi drws ffrynt</translation>
    </message>
    <message>
        <source>Its name and its phone number are needed. Nothing is kept yet.</source>
        <translation>Mae angen ei enw a'i rif ffôn. Nid oes dim wedi'i gadw eto.</translation>
    </message>
</context>
<context>
    <name>DoorPages</name>
    <message>
        <source>Saved as {file}. Try it on another desk before you rely on it.</source>
        <translation>Wedi'i gadw fel {file}. Rhowch gynnig arno ar ddesg arall cyn dibynnu arno.</translation>
    </message>
</context>
<context>
    <name>DoorSetUpPage</name>
    <message>
        <source>What is your front door called?</source>
        <translation>Beth yw enw eich drws ffrynt?</translation>
    </message>
    <message>
        <source>As people here know it.</source>
        <translation>Fel y mae pobl yma'n ei adnabod.</translation>
    </message>
    <message>
        <source>Which area do you serve?</source>
        <translation>Pa ardal rydych yn ei gwasanaethu?</translation>
    </message>
    <message>
        <source>Your phone number in office hours</source>
        <translation>Eich rhif ffôn mewn oriau swyddfa</translation>
    </message>
    <message>
        <source>Your number at night and at weekends</source>
        <translation>Eich rhif gyda'r nos ac ar benwythnosau</translation>
    </message>
    <message>
        <source>Your secure e-mail address</source>
        <translation>Eich cyfeiriad e-bost diogel</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Do you also take PDFs under a passphrase?</source>
        <translation>A ydych hefyd yn derbyn PDFs dan gyfrinymadrodd?</translation>
    </message>
    <message>
        <source>From people who cannot seal files. They tell you the passphrase by phone.</source>
        <translation>Gan bobl na allant selio ffeiliau. Maent yn dweud y cyfrinymadrodd wrthych dros y ffôn.</translation>
    </message>
    <message>
        <source>Do you take files without a passphrase?</source>
        <translation>A ydych yn derbyn ffeiliau heb gyfrinymadrodd?</translation>
    </message>
    <message>
        <source>Only if your address is accredited as secure.</source>
        <translation>Dim ond os yw eich cyfeiriad wedi'i achredu'n ddiogel.</translation>
    </message>
    <message>
        <source>Make our keys</source>
        <translation>Gwneud ein hallweddi</translation>
    </message>
    <message>
        <source>We have a key file already…</source>
        <translation>Mae gennym ffeil allwedd eisoes…</translation>
    </message>
    <message>
        <source>Set up your front door</source>
        <translation>Gosod eich drws ffrynt</translation>
    </message>
    <message>
        <source>This makes two things: your card, a small file that you give to everybody who refers to you, and your keys, which stay here and open what they send.</source>
        <translation>Mae hyn yn gwneud dau beth: eich cerdyn, ffeil fach a roddwch i bawb sy'n atgyfeirio atoch, a'ch allweddi, sy'n aros yma ac yn agor yr hyn a anfonant.</translation>
    </message>
    <message>
        <source>Your name and phone number are needed: they are on your card.</source>
        <translation>Mae angen eich enw a'ch rhif ffôn: maent ar eich cerdyn.</translation>
    </message>
    <message>
        <source>Your key file</source>
        <translation>Eich ffeil allwedd</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>Allweddi (*.key);;Pob ffeil (*)</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>The law, and you</source>
        <translation>Y gyfraith, a chi</translation>
    </message>
    <message>
        <source> (only in {nation})</source>
        <translation> (dim ond yn {nation})</translation>
    </message>
    <message>
        <source>Source: {source}. Checked on {date}.</source>
        <translation>Ffynhonnell: {source}. Gwiriwyd ar {date}.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>When was this?</source>
        <translation>Pryd oedd hyn?</translation>
    </message>
    <message>
        <source>A date, or a time in your own words.</source>
        <translation>Dyddiad, neu amser yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Sut ydych chi'n gwybod?</translation>
    </message>
    <message>
        <source>I saw it</source>
        <translation>Fe welais i ef</translation>
    </message>
    <message>
        <source>The child told me</source>
        <translation>Y plentyn ddywedodd wrtha i</translation>
    </message>
    <message>
        <source>Someone else told me</source>
        <translation>Rhywun arall ddywedodd wrtha i</translation>
    </message>
    <message>
        <source>It is in a record</source>
        <translation>Mae mewn cofnod</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Beth ddigwyddodd?</translation>
    </message>
    <message>
        <source>Facts. Use the child&apos;s own words where you have them.</source>
        <translation>Ffeithiau. Defnyddiwch eiriau'r plentyn ei hun lle maen nhw gennych.</translation>
    </message>
    <message>
        <source>What does this mean for {child}?</source>
        <translation>Beth mae hyn yn ei olygu i {child}?</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>Fingerprint, to read to each other by phone</source>
        <translation>Ôl bys, i'w ddarllen i'ch gilydd dros y ffôn</translation>
    </message>
    <message>
        <source>or in words: {words}</source>
        <translation>neu mewn geiriau: {words}</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>So that others who use this computer find theirs.</source>
        <translation>Fel bod eraill sy'n defnyddio'r cyfrifiadur hwn yn dod o hyd i'w henw nhw.</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>At least 10 characters. Four or five words that mean something only to you are better than one hard word.</source>
        <translation>O leiaf 10 nod. Mae pedwar neu bum gair sy'n golygu rhywbeth i chi yn unig yn well nag un gair anodd.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Yr un cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>What will you do here?</source>
        <translation>Beth fyddwch chi'n ei wneud yma?</translation>
    </message>
    <message>
        <source>Assess and refer children</source>
        <translation>Asesu ac atgyfeirio plant</translation>
    </message>
    <message>
        <source>Receive referrals, as a front door</source>
        <translation>Derbyn atgyfeiriadau, fel drws ffrynt</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Yn paratoi …</translation>
    </message>
    <message>
        <source>Let us set this up</source>
        <translation>Beth am osod hwn</translation>
    </message>
    <message>
        <source>What you write about a child is locked on this computer. Only your passphrase opens it, and nothing leaves this computer unless you hand it over yourself.</source>
        <translation>Mae'r hyn a ysgrifennwch am blentyn wedi'i gloi ar y cyfrifiadur hwn. Dim ond eich cyfrinymadrodd chi sy'n ei agor, a does dim yn gadael y cyfrifiadur oni bai eich bod chi'n ei drosglwyddo eich hun.</translation>
    </message>
    <message>
        <source>Nobody can look your passphrase up or reset it, not even us. If it is lost, what you wrote here is lost with it. Keep it as your employer tells you to keep such things.</source>
        <translation>Ni all neb chwilio am eich cyfrinymadrodd na'i ailosod, ddim hyd yn oed ni. Os caiff ei golli, caiff yr hyn a ysgrifennoch yma ei golli gydag ef. Cadwch ef fel y mae eich cyflogwr yn gofyn i chi gadw pethau o'r fath.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Ysgrifennwch eich enw yn gyntaf.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the second one once more.</source>
        <translation>Mae'r ddau gyfrinymadrodd yn wahanol. Teipiwch yr ail unwaith eto.</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Open their answer…</source>
        <translation>Agor eu hateb…</translation>
    </message>
    <message>
        <source>Hand it over again</source>
        <translation>Ei drosglwyddo eto</translation>
    </message>
    <message>
        <source>Back to my cases</source>
        <translation>Yn ôl at fy achosion</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Dilyn i fyny</translation>
    </message>
    <message>
        <source>Nothing has been handed over yet. When it has, this page tells whether they have it and what they decide.</source>
        <translation>Nid oes dim wedi'i drosglwyddo eto. Pan fydd, mae'r dudalen hon yn dweud a yw ganddynt a beth maent yn ei benderfynu.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Ei drosglwyddo</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Eu hateb</translation>
    </message>
    <message>
        <source>Sealed answers (*.age);;All files (*)</source>
        <translation>Atebion wedi'u selio (*.age);;Pob ffeil (*)</translation>
    </message>
</context>
<context>
    <name>FrontDoorChoice</name>
    <message>
        <source>No front door is known yet. If they use this app, they give you their card: a small file. If not, write down how to reach them.</source>
        <translation>Nid oes drws ffrynt yn hysbys eto. Os ydynt yn defnyddio'r ap hwn, rhoddant eu cerdyn i chi: ffeil fach. Os nad ydynt, nodwch sut i'w cyrraedd.</translation>
    </message>
    <message>
        <source>Add a front door&apos;s card…</source>
        <translation>Ychwanegu cerdyn drws ffrynt…</translation>
    </message>
    <message>
        <source>Write one down</source>
        <translation>Nodi un</translation>
    </message>
    <message>
        <source>Which front door?</source>
        <translation>Pa ddrws ffrynt?</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>It cannot wait: send without them</source>
        <translation>Ni all aros: anfonwch hebddynt</translation>
    </message>
    <message>
        <source>We need {n} more things before sealing</source>
        <translation>Mae angen {n} peth arall arnom cyn selio</translation>
    </message>
    <message>
        <source>We need one more thing before sealing</source>
        <translation>Mae angen un peth arall arnom cyn selio</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Save somewhere else…</source>
        <translation>Cadw rywle arall…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Selio</translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation>Yn gwneud y ffeil</translation>
    </message>
    <message>
        <source>Not yet: I will send it later</source>
        <translation>Ddim eto: fe'i hanfonaf yn nes ymlaen</translation>
    </message>
    <message>
        <source>Ring first. The file follows, in the safest way that they accept.</source>
        <translation>Ffoniwch yn gyntaf. Daw'r ffeil wedyn, yn y ffordd fwyaf diogel y maent yn ei derbyn.</translation>
    </message>
    <message>
        <source>Lock the PDF for {name}</source>
        <translation>Cloi'r PDF ar gyfer {name}</translation>
    </message>
    <message>
        <source>Save a plain PDF for {name}</source>
        <translation>Cadw PDF plaen ar gyfer {name}</translation>
    </message>
    <message>
        <source>Make the file for {name}</source>
        <translation>Gwneud y ffeil ar gyfer {name}</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Gwneud y ffeil</translation>
    </message>
    <message>
        <source>The file will be saved in {folder}. Its name tells nothing.</source>
        <translation>Caiff y ffeil ei chadw yn {folder}. Nid yw ei henw yn dweud dim.</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Lle i gadw'r ffeil</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Seal for {name}</source>
        <translation>Selio ar gyfer {name}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Where you are</source>
        <translation>Ble rydych chi</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hafan</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Step {place} of {count}</source>
        <translation>Cam {place} o {count}</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Plentyn</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Meddwl</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Atgyfeirio</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Dilyn i fyny</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>Trafod</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Fel y mae gan y system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Eich manylion</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Cardiau ac allweddi</translation>
    </message>
    <message>
        <source>People and safekeeping</source>
        <translation>Pobl a diogelu</translation>
    </message>
    <message>
        <source>History of this case</source>
        <translation>Hanes yr achos hwn</translation>
    </message>
    <message>
        <source>Keyboard (F1)</source>
        <translation>Bysellfwrdd (F1)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>Hide help</source>
        <translation>Cuddio help</translation>
    </message>
    <message>
        <source>Help with {code}</source>
        <translation>Help gyda {code}</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>Y stori</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Beth mae'n ei olygu</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Er enghraifft</translation>
    </message>
    <message>
        <source>What not to assume</source>
        <translation>Beth i beidio â'i gymryd yn ganiataol</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>Sut i ofyn</translation>
    </message>
    <message>
        <source>What you may see: {profession}</source>
        <translation>Beth gallech chi ei weld: {profession}</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Beth i'w ysgrifennu</translation>
    </message>
    <message>
        <source>Before you ask</source>
        <translation>Cyn i chi ofyn</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Ble i'w ysgrifennu</translation>
    </message>
</context>
<context>
    <name>HiddenPage</name>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>No notes for today.</source>
        <translation>Dim nodiadau ar gyfer heddiw.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Yn ôl at yr achos</translation>
    </message>
    <message>
        <source>Destroy this record…</source>
        <translation>Dinistrio'r cofnod hwn…</translation>
    </message>
    <message>
        <source>Destroy it for good</source>
        <translation>Ei ddinistrio am byth</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Everything about this child goes: answers, words, earlier states, referrals and answers. It cannot be undone. What stays is that a record was destroyed, by whom and when. Backups keep theirs until they are taken away; a disk may keep traces.</source>
        <translation>Mae popeth am y plentyn hwn yn mynd: atebion, geiriau, cyflyrau cynharach, atgyfeiriadau ac ymatebion. Ni ellir ei ddadwneud. Yr hyn sy'n aros yw bod cofnod wedi'i ddinistrio, gan bwy a phryd. Mae copïau wrth gefn yn cadw eu rhai nhw nes cânt eu tynnu; gall disg gadw olion.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Who changed what, and what stood there before. What was handed over is kept as it was; a correction is added, never written over it.</source>
        <translation>Pwy newidiodd beth, a beth oedd yno o'r blaen. Cedwir yr hyn a drosglwyddwyd fel yr oedd; ychwanegir cywiriad, byth ei ysgrifennu drosto.</translation>
    </message>
    <message>
        <source>Nothing has been changed since it was begun.</source>
        <translation>Nid oes dim wedi'i newid ers ei gychwyn.</translation>
    </message>
    <message>
        <source>When it is no longer needed</source>
        <translation>Pan nad oes ei angen mwyach</translation>
    </message>
    <message>
        <source>This record is due to be destroyed since {day}. The record of truth is your organisation&apos;s own system: see that it is there first.</source>
        <translation>Mae'r cofnod hwn i'w ddinistrio ers {day}. System eich sefydliad yw'r gwir gofnod: gwnewch yn siŵr ei fod yno yn gyntaf.</translation>
    </message>
    <message>
        <source>This is a working copy. It is not due to be destroyed yet.</source>
        <translation>Copi gwaith yw hwn. Nid yw i'w ddinistrio eto.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Over time</source>
        <translation>Dros amser</translation>
    </message>
    <message>
        <source>Answered differently: {items}.</source>
        <translation>Atebwyd yn wahanol: {items}.</translation>
    </message>
    <message>
        <source>The level has fallen a long way since last time. Say why.</source>
        <translation>Mae'r lefel wedi gostwng yn fawr ers y tro diwethaf. Dywedwch pam.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New assessment</source>
        <translation>Asesiad newydd</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Ymarfer</translation>
    </message>
    <message>
        <source>Open an answer…</source>
        <translation>Agor ateb…</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Dod o hyd i achos</translation>
    </message>
    <message>
        <source>A name, initials, age, level, place or reference.</source>
        <translation>Enw, llythrennau blaen, oedran, lefel, lle neu gyfeirnod.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Beth sydd angen eich sylw</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Wedi'i wneud am y tro</translation>
    </message>
    <message>
        <source>No case fits what you typed.</source>
        <translation>Does dim achos yn cyd-fynd â'r hyn a deipioch.</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Eich achosion</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Croeso</translation>
    </message>
    <message>
        <source>Nothing here yet. Worried about a child? Begin an assessment: you do not need to be sure, and you do not need every answer.</source>
        <translation>Does dim yma eto. Yn poeni am blentyn? Dechreuwch asesiad: does dim angen i chi fod yn siŵr, a does dim angen pob ateb arnoch.</translation>
    </message>
    <message>
        <source>The app stopped without being closed on {day} at {time}, while {user} was working on {who}. Everything up to then is kept. The last change: {place}.</source>
        <translation>Stopiodd yr ap heb ei gau ar {day} am {time}, tra oedd {user} yn gweithio ar {who}. Mae popeth hyd hynny wedi'i gadw. Y newid olaf: {place}.</translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation>achos heb enw</translation>
    </message>
    <message>
        <source>A front door&apos;s answer</source>
        <translation>Ateb drws ffrynt</translation>
    </message>
    <message>
        <source>Sealed answers (*.age);;All files (*)</source>
        <translation>Atebion wedi'u selio (*.age);;Pob ffeil (*)</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Choose the folder…</source>
        <translation>Dewis y ffolder…</translation>
    </message>
    <message>
        <source>Open one file…</source>
        <translation>Agor un ffeil…</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Cardiau ac allweddi</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>I'w darllen</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>I'w hateb</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Wedi'u hateb</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Ni ellir eu hagor</translation>
    </message>
    <message>
        <source>Where do you save the files that senders e-mail to you? Choose that folder once: what comes in is listed here, the most urgent first.</source>
        <translation>Ble rydych yn cadw'r ffeiliau y mae anfonwyr yn eu he-bostio atoch? Dewiswch y ffolder honno unwaith: rhestrir yma'r hyn sy'n dod i mewn, y mwyaf brys yn gyntaf.</translation>
    </message>
    <message>
        <source>Sealed files in {folder}</source>
        <translation>Ffeiliau wedi'u selio yn {folder}</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>A new referral has come.</source>
        <translation>Mae atgyfeiriad newydd wedi dod.</translation>
    </message>
    <message>
        <source>Nothing here yet. When a sealed file is saved there, it is listed here.</source>
        <translation>Dim byd yma eto. Pan gedwir ffeil wedi'i selio yno, fe'i rhestrir yma.</translation>
    </message>
    <message>
        <source>Where referrals are saved</source>
        <translation>Lle cedwir atgyfeiriadau</translation>
    </message>
    <message>
        <source>A sealed referral</source>
        <translation>Atgyfeiriad wedi'i selio</translation>
    </message>
    <message>
        <source>Sealed referrals ({ending})</source>
        <translation>Atgyfeiriadau wedi'u selio ({ending})</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn gwybod</translation>
    </message>
</context>
<context>
    <name>JudgementField</name>
    <message>
        <source>There is no level yet. The questions say what is missing.</source>
        <translation>Does dim lefel eto. Mae'r cwestiynau'n dweud beth sydd ar goll.</translation>
    </message>
    <message>
        <source>What is your own judgement?</source>
        <translation>Beth yw eich barn eich hun?</translation>
    </message>
    <message>
        <source>What the answers come to is chosen. You know more than a form can count, and you can always go higher.</source>
        <translation>Mae canlyniad yr atebion wedi'i ddewis. Rydych chi'n gwybod mwy nag y gall ffurflen ei gyfrif, a gallwch fynd yn uwch bob amser.</translation>
    </message>
    <message>
        <source>Why is your judgement different?</source>
        <translation>Pam mae eich barn yn wahanol?</translation>
    </message>
    <message>
        <source>Who agrees with you?</source>
        <translation>Pwy sy'n cytuno â chi?</translation>
    </message>
    <message>
        <source>Their name and role.</source>
        <translation>Ei enw a'i rôl.</translation>
    </message>
</context>
<context>
    <name>JumpBox</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Canfod (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a question by words or code</source>
        <translation>Dod o hyd i gwestiwn yn ôl geiriau neu god</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Add a card…</source>
        <translation>Ychwanegu cerdyn…</translation>
    </message>
    <message>
        <source>No other card is known yet.</source>
        <translation>Nid oes cerdyn arall yn hysbys eto.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Cardiau ac allweddi</translation>
    </message>
    <message>
        <source>A card says who somebody is and holds their public keys. Give yours to those you work with, and compare fingerprints by phone.</source>
        <translation>Mae cerdyn yn dweud pwy yw rhywun ac yn dal ei allweddi cyhoeddus. Rhowch eich un chi i'r rhai rydych yn gweithio gyda nhw, a chymharwch olion bysedd dros y ffôn.</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Ein hun ni</translation>
    </message>
    <message>
        <source>Those we know</source>
        <translation>Y rhai rydym yn eu hadnabod</translation>
    </message>
    <message>
        <source>A card from your organisation cannot be used. {problem}</source>
        <translation>Ni ellir defnyddio cerdyn gan eich sefydliad. {problem}</translation>
    </message>
    <message>
        <source>{name} is known now.</source>
        <translation>Mae {name} yn hysbys nawr.</translation>
    </message>
</context>
<context>
    <name>LanguageHints</name>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Next hint about words</source>
        <translation>Yr awgrym nesaf am eiriau</translation>
    </message>
    <message>
        <source>“{words}”: {reason} Better: {better}</source>
        <translation>“{words}”: {reason} Gwell: {better}</translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message>
        <source>Still so</source>
        <translation>Yn dal yn wir</translation>
    </message>
    <message>
        <source>Last time: not answered.</source>
        <translation>Y tro diwethaf: heb ei ateb.</translation>
    </message>
    <message>
        <source>Last time ({date}): {answers}</source>
        <translation>Y tro diwethaf ({date}): {answers}</translation>
    </message>
</context>
<context>
    <name>LetterButton</name>
    <message>
        <source>Cannot be opened</source>
        <translation>Ni ellir eu hagor</translation>
    </message>
    <message>
        <source>Act now: {level}</source>
        <translation>Gweithredu nawr: {level}</translation>
    </message>
    <message>
        <source>Urgent: {level}</source>
        <translation>Brys: {level}</translation>
    </message>
    <message>
        <source>{sender}: known</source>
        <translation>{sender}: hysbys</translation>
    </message>
    <message>
        <source>{sender}: not known</source>
        <translation>{sender}: anhysbys</translation>
    </message>
    <message>
        <source>{sender} (practice)</source>
        <translation>{sender} (ymarfer)</translation>
    </message>
    <message>
        <source>Not read yet. It arrived as it was sealed.</source>
        <translation>Heb ei ddarllen eto. Cyrhaeddodd fel y'i seliwyd.</translation>
    </message>
    <message>
        <source>Read. The sender has not been told.</source>
        <translation>Wedi'i ddarllen. Ni ddywedwyd wrth yr anfonwr.</translation>
    </message>
    <message>
        <source>The sender knows that you have it.</source>
        <translation>Mae'r anfonwr yn gwybod ei fod gennych.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Wedi'i ateb.</translation>
    </message>
</context>
<context>
    <name>LevelChart</name>
    <message>
        <source>The level over time</source>
        <translation>Y lefel dros amser</translation>
    </message>
</context>
<context>
    <name>MadeFile</name>
    <message>
        <source>Copy where it is</source>
        <translation>Copïo ble mae</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copïo'r neges</translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>Rwyf wedi'i anfon</translation>
    </message>
    <message>
        <source>Sealed. Nothing has been sent yet.</source>
        <translation>Wedi'i selio. Nid oes dim wedi'i anfon eto.</translation>
    </message>
    <message>
        <source>The PDF is locked. Nothing has been sent yet.</source>
        <translation>Mae'r PDF wedi'i gloi. Nid oes dim wedi'i anfon eto.</translation>
    </message>
    <message>
        <source>The plain PDF is saved. Nothing has been sent yet.</source>
        <translation>Mae'r PDF plaen wedi'i gadw. Nid oes dim wedi'i anfon eto.</translation>
    </message>
    <message>
        <source>1. The file is here</source>
        <translation>1. Mae'r ffeil yma</translation>
    </message>
    <message>
        <source>2. Attach it to an e-mail, and write no names in it</source>
        <translation>2. Atodwch hi i e-bost, a pheidiwch ag ysgrifennu enwau ynddo</translation>
    </message>
    <message>
        <source>3. Ring, and stay on the line until they have opened it</source>
        <translation>3. Ffoniwch, ac arhoswch ar y ffôn nes eu bod wedi'i hagor</translation>
    </message>
    <message>
        <source>4. Start the clock</source>
        <translation>4. Cychwyn y cloc</translation>
    </message>
    <message>
        <source>Referral {reference}

Attached is a sealed referral. Please open it with your front door&apos;s key today and tell me that you have it. I will ring you as well.</source>
        <translation>Atgyfeiriad {reference}

Mae atgyfeiriad wedi'i selio ynghlwm. Agorwch ef heddiw ag allwedd eich drws ffrynt a dywedwch wrthyf ei fod gennych. Byddaf yn eich ffonio hefyd.</translation>
    </message>
    <message>
        <source>Referral {reference}

Attached is a referral, a PDF under a passphrase. I will ring you with the passphrase. Please tell me today that you can open it.</source>
        <translation>Atgyfeiriad {reference}

Mae atgyfeiriad ynghlwm, PDF dan gyfrinymadrodd. Byddaf yn eich ffonio â'r cyfrinymadrodd. Dywedwch wrthyf heddiw y gallwch ei agor.</translation>
    </message>
    <message>
        <source>Referral {reference}

Attached is a referral. Please tell me today that you have it. I will ring you as well.</source>
        <translation>Atgyfeiriad {reference}

Mae atgyfeiriad ynghlwm. Dywedwch wrthyf heddiw ei fod gennych. Byddaf yn eich ffonio hefyd.</translation>
    </message>
    <message>
        <source>“This is {who}. I am referring a child who I believe is being sexually exploited. The reference is {reference}. {level}. Please open the file now. Who am I speaking to, and who will ring me back on {phone}?”</source>
        <translation>“{who} sydd yma. Rwy'n atgyfeirio plentyn y credaf ei fod yn cael ei ecsbloetio'n rhywiol. Y cyfeirnod yw {reference}. {level}. Agorwch y ffeil nawr os gwelwch yn dda. Gyda phwy rwy'n siarad, a phwy fydd yn fy ffonio'n ôl ar {phone}?”</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>Save our card…</source>
        <translation>Cadw ein cerdyn…</translation>
    </message>
    <message>
        <source>A passphrase for the key file</source>
        <translation>Cyfrinymadrodd i'r ffeil allwedd</translation>
    </message>
    <message>
        <source>At least 10 characters. Whoever has the file and the passphrase opens all.</source>
        <translation>O leiaf 10 nod. Mae pwy bynnag sydd â'r ffeil a'r cyfrinymadrodd yn agor popeth.</translation>
    </message>
    <message>
        <source>Save the key file…</source>
        <translation>Cadw'r ffeil allwedd…</translation>
    </message>
    <message>
        <source>Saved as {file}. Give it out freely: it holds no secret.</source>
        <translation>Wedi'i gadw fel {file}. Rhowch ef i bawb: nid oes cyfrinach ynddo.</translation>
    </message>
    <message>
        <source>Good until {day}</source>
        <translation>Yn ddilys tan {day}</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Eich allweddi</translation>
    </message>
    <message>
        <source>Keep a copy of the key file somewhere safe, and give one to every desk that reads referrals. Without it, nobody opens what was sealed to you.</source>
        <translation>Cadwch gopi o'r ffeil allwedd mewn lle diogel, a rhowch un i bob desg sy'n darllen atgyfeiriadau. Hebddi, nid oes neb yn agor yr hyn a seliwyd i chi.</translation>
    </message>
    <message>
        <source>Change keys, in three steps</source>
        <translation>Newid allweddi, mewn tri cham</translation>
    </message>
    <message>
        <source>A next key is on your card. Give every desk the new key file, and senders the new card. Then make it the present key.</source>
        <translation>Mae'r allwedd nesaf ar eich cerdyn. Rhowch y ffeil allwedd newydd i bob desg, a'r cerdyn newydd i anfonwyr. Yna gwnewch hi'n allwedd bresennol.</translation>
    </message>
    <message>
        <source>The old key is still on your card. When every sender has the new card, take it off. What was sealed to it still opens.</source>
        <translation>Mae'r hen allwedd ar eich cerdyn o hyd. Pan fydd y cerdyn newydd gan bob anfonwr, tynnwch hi oddi arno. Mae'r hyn a seliwyd iddi yn dal i agor.</translation>
    </message>
    <message>
        <source>Do this once a year, or when somebody who had the key file has left.</source>
        <translation>Gwnewch hyn unwaith y flwyddyn, neu pan fydd rhywun oedd â'r ffeil allwedd wedi gadael.</translation>
    </message>
    <message>
        <source>Renew the card for a year</source>
        <translation>Adnewyddu'r cerdyn am flwyddyn</translation>
    </message>
    <message>
        <source>1. Make the next key</source>
        <translation>1. Gwneud yr allwedd nesaf</translation>
    </message>
    <message>
        <source>2. Make it the present key</source>
        <translation>2. Ei gwneud yn allwedd bresennol</translation>
    </message>
    <message>
        <source>3. Take the old key off the card</source>
        <translation>3. Tynnu'r hen allwedd oddi ar y cerdyn</translation>
    </message>
    <message>
        <source>Where to save the card</source>
        <translation>Lle i gadw'r cerdyn</translation>
    </message>
    <message>
        <source>The passphrase is too short. Four unrelated words are good.</source>
        <translation>Mae'r cyfrinymadrodd yn rhy fyr. Mae pedwar gair digyswllt yn dda.</translation>
    </message>
    <message>
        <source>Where to save the key file</source>
        <translation>Lle i gadw'r ffeil allwedd</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>What counts</source>
        <translation>Beth sy'n cyfrif</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i'w wneud</translation>
    </message>
    <message>
        <source>Look again: {when}</source>
        <translation>Edrychwch eto: {when}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn gwybod</translation>
    </message>
</context>
<context>
    <name>PictureOfConcern</name>
    <message>
        <source>Picture of concern</source>
        <translation>Darlun o'r pryder</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>{n} of {m} things not known</source>
        <translation>{n} o {m} peth ddim yn hysbys</translation>
    </message>
    <message>
        <source>{points} only suspected</source>
        <translation>{points} dan amheuaeth yn unig</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 pwynt</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} pwynt</translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>Cuddio pam</translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Your cases</source>
        <translation>Eich achosion</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Ymarfer</translation>
    </message>
    <message>
        <source>Nobody here is real. Read the story, answer as you would at work, and talk it over at the end. Nothing is counted, and nothing can reach a front door.</source>
        <translation>Does neb yma yn real. Darllenwch y stori, atebwch fel y byddech yn y gwaith, a thrafodwch hi ar y diwedd. Does dim yn cael ei gyfrif, ac ni all dim gyrraedd drws ffrynt.</translation>
    </message>
    <message>
        <source>{setting}. About {minutes} minutes. {difficulty}</source>
        <translation>{setting}. Tua {minutes} munud. {difficulty}</translation>
    </message>
    <message>
        <source>A good one to begin with.</source>
        <translation>Un dda i ddechrau.</translation>
    </message>
    <message>
        <source>An ordinary one.</source>
        <translation>Un gyffredin.</translation>
    </message>
    <message>
        <source>A hard one.</source>
        <translation>Un anodd.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>Your job</source>
        <translation>Eich swydd</translation>
    </message>
    <message>
        <source>Such as school nurse.</source>
        <translation>Er enghraifft nyrs ysgol.</translation>
    </message>
    <message>
        <source>Where you work</source>
        <translation>Ble rydych chi'n gweithio</translation>
    </message>
    <message>
        <source>A phone number that is answered</source>
        <translation>Rhif ffôn sy'n cael ei ateb</translation>
    </message>
    <message>
        <source>The front door may need to ring you the same day.</source>
        <translation>Efallai y bydd angen i'r drws ffrynt eich ffonio yr un diwrnod.</translation>
    </message>
    <message>
        <source>Your secure e-mail address</source>
        <translation>Eich cyfeiriad e-bost diogel</translation>
    </message>
    <message>
        <source>Which help suits your work?</source>
        <translation>Pa help sy'n addas i'ch gwaith?</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Ble ydych chi'n gweithio?</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Lloegr</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation>Cymru</translation>
    </message>
    <message>
        <source>The law differs. You are told what applies where you are.</source>
        <translation>Mae'r gyfraith yn wahanol. Cewch wybod beth sy'n berthnasol lle rydych chi.</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Cadw a mynd ymlaen</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Pwy ydych chi?</translation>
    </message>
    <message>
        <source>Every referral says who made it, so that the front door can ring you. You can change this later.</source>
        <translation>Mae pob atgyfeiriad yn dweud pwy a'i gwnaeth, fel y gall y drws ffrynt eich ffonio. Gallwch newid hyn yn nes ymlaen.</translation>
    </message>
</context>
<context>
    <name>QualityList</name>
    <message>
        <source>What would help the reader</source>
        <translation>Beth fyddai'n helpu'r darllenydd</translation>
    </message>
    <message>
        <source>You can send without these. Each one saves the front door a phone call.</source>
        <translation>Gallwch anfon heb y rhain. Mae pob un yn arbed galwad ffôn i'r drws ffrynt.</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Next: hand over</source>
        <translation>Nesaf: trosglwyddo</translation>
    </message>
    <message>
        <source>The referral</source>
        <translation>Yr atgyfeiriad</translation>
    </message>
    <message>
        <source>The front door reads this first. Short and plain is best.</source>
        <translation>Mae'r drws ffrynt yn darllen hwn gyntaf. Byr a phlaen sydd orau.</translation>
    </message>
    <message>
        <source>Who knows</source>
        <translation>Pwy sy'n gwybod</translation>
    </message>
    <message>
        <source>Can it wait until everything is written?</source>
        <translation>A all aros nes bod popeth wedi'i ysgrifennu?</translation>
    </message>
    <message>
        <source>Yes, send it complete</source>
        <translation>Gall, anfonwch ef yn gyflawn</translation>
    </message>
    <message>
        <source>No, send what there is</source>
        <translation>Na all, anfonwch yr hyn sydd</translation>
    </message>
    <message>
        <source>A child in danger does not wait for a form. You can send the rest later.</source>
        <translation>Nid yw plentyn mewn perygl yn aros am ffurflen. Gallwch anfon y gweddill yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Why now?</source>
        <translation>Pam nawr?</translation>
    </message>
    <message>
        <source>What happened or came to light that makes you refer today.</source>
        <translation>Beth ddigwyddodd neu a ddaeth i'r golwg sy'n gwneud i chi atgyfeirio heddiw.</translation>
    </message>
    <message>
        <source>What do you ask the front door to do?</source>
        <translation>Beth ydych chi'n gofyn i'r drws ffrynt ei wneud?</translation>
    </message>
    <message>
        <source>What has been done already to keep the child safe?</source>
        <translation>Beth sydd wedi'i wneud eisoes i gadw'r plentyn yn ddiogel?</translation>
    </message>
    <message>
        <source>By whom and when.</source>
        <translation>Gan bwy a phryd.</translation>
    </message>
    <message>
        <source>Whom have you phoned?</source>
        <translation>Pwy ydych chi wedi'u ffonio?</translation>
    </message>
    <message>
        <source>Name, time, and what they said. Ring before you send.</source>
        <translation>Enw, amser, a beth ddywedon nhw. Ffoniwch cyn anfon.</translation>
    </message>
</context>
<context>
    <name>ReferralProgress</name>
    <message>
        <source>I have sent it</source>
        <translation>Rwyf wedi'i anfon</translation>
    </message>
    <message>
        <source>Did they ring or write instead?</source>
        <translation>A wnaethant ffonio neu ysgrifennu yn lle hynny?</translation>
    </message>
    <message>
        <source>Who, when, and what they said.</source>
        <translation>Pwy, pryd, a beth a ddywedasant.</translation>
    </message>
    <message>
        <source>Keep what they said</source>
        <translation>Cadw'r hyn a ddywedasant</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Copïo'r llythyr</translation>
    </message>
    <message>
        <source>{reference}, {hub}</source>
        <translation>{reference}, {hub}</translation>
    </message>
    <message>
        <source>No answer when you ring? Take it further today</source>
        <translation>Dim ateb pan ffoniwch? Ewch ag ef ymhellach heddiw</translation>
    </message>
    <message>
        <source>Tell your safeguarding lead, and send this to the front door&apos;s manager. It does not name the child.</source>
        <translation>Dywedwch wrth eich arweinydd diogelu, ac anfonwch hwn at reolwr y drws ffrynt. Nid yw'n enwi'r plentyn.</translation>
    </message>
    <message>
        <source>Overdue: nothing heard by {day}. Ring {phone} now.</source>
        <translation>Hwyr: dim gair erbyn {day}. Ffoniwch {phone} nawr.</translation>
    </message>
    <message>
        <source>Not sent yet, as far as we know. Send it, and ring {phone}.</source>
        <translation>Heb ei anfon eto, hyd y gwyddom. Anfonwch ef, a ffoniwch {phone}.</translation>
    </message>
    <message>
        <source>Sent. They should tell you by the end of {day} that they have it.</source>
        <translation>Wedi'i anfon. Dylent ddweud wrthych erbyn diwedd {day} ei fod ganddynt.</translation>
    </message>
    <message>
        <source>They have it. No decision has come yet.</source>
        <translation>Mae ganddynt. Nid oes penderfyniad wedi dod eto.</translation>
    </message>
    <message>
        <source>Decided: {decision}</source>
        <translation>Penderfynwyd: {decision}</translation>
    </message>
    <message>
        <source>{when}: sealed</source>
        <translation>{when}: wedi'i selio</translation>
    </message>
    <message>
        <source>{when}: locked as a PDF under a passphrase</source>
        <translation>{when}: wedi'i gloi fel PDF dan gyfrinymadrodd</translation>
    </message>
    <message>
        <source>{when}: saved as a plain PDF</source>
        <translation>{when}: wedi'i gadw fel PDF plaen</translation>
    </message>
    <message>
        <source>Why in this way: {reason}</source>
        <translation>Pam fel hyn: {reason}</translation>
    </message>
    <message>
        <source>{when}: sent</source>
        <translation>{when}: wedi'i anfon</translation>
    </message>
    <message>
        <source>{when}, by phone or letter: {words}</source>
        <translation>{when}, dros y ffôn neu drwy lythyr: {words}</translation>
    </message>
    <message>
        <source>{when}: received. {who}</source>
        <translation>{when}: derbyniwyd. {who}</translation>
    </message>
    <message>
        <source>{when}: {decision}. {who}</source>
        <translation>{when}: {decision}. {who}</translation>
    </message>
    <message>
        <source>What happens next: {text}</source>
        <translation>Beth sy'n digwydd nesaf: {text}</translation>
    </message>
    <message>
        <source>About your referral: {text}</source>
        <translation>Am eich atgyfeiriad: {text}</translation>
    </message>
    <message>
        <source>Notes of the meeting should reach you by {day}.</source>
        <translation>Dylai nodiadau'r cyfarfod eich cyrraedd erbyn {day}.</translation>
    </message>
</context>
<context>
    <name>ReleaseFields</name>
    <message>
        <source>Sensitive answers</source>
        <translation>Atebion sensitif</translation>
    </message>
    <message>
        <source>These are left out, though they count towards the level. Include one only if the front door needs it to protect the child.</source>
        <translation>Mae'r rhain wedi'u gadael allan, er eu bod yn cyfrif tuag at y lefel. Cynhwyswch un dim ond os oes ei angen ar y drws ffrynt i amddiffyn y plentyn.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Ei adael allan</translation>
    </message>
    <message>
        <source>Include it</source>
        <translation>Ei gynnwys</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} o {total}</translation>
    </message>
    <message>
        <source>{title}, {done} of {total} answered</source>
        <translation>{title}, {done} o {total} wedi'u hateb</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>Think it through</source>
        <translation>Meddwl drwyddo</translation>
    </message>
    <message>
        <source>Next: {section}</source>
        <translation>Nesaf: {section}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>SharingFields</name>
    <message>
        <source>Does {child} know about this referral?</source>
        <translation>Ydy {child} yn gwybod am yr atgyfeiriad hwn?</translation>
    </message>
    <message>
        <source>Does {child} agree?</source>
        <translation>Ydy {child} yn cytuno?</translation>
    </message>
    <message>
        <source>You can refer without agreement when a child may be harmed.</source>
        <translation>Gallwch atgyfeirio heb gytundeb pan all plentyn gael niwed.</translation>
    </message>
    <message>
        <source>Does a parent or carer know?</source>
        <translation>Ydy rhiant neu ofalwr yn gwybod?</translation>
    </message>
    <message>
        <source>Tell them first only if that cannot put anyone in danger.</source>
        <translation>Dywedwch wrthyn nhw yn gyntaf dim ond os na all hynny roi neb mewn perygl.</translation>
    </message>
    <message>
        <source>If someone was not told or asked: why?</source>
        <translation>Os na ddywedwyd wrth rywun neu na ofynnwyd iddo: pam?</translation>
    </message>
    <message>
        <source>Why is it right to share this?</source>
        <translation>Pam mae'n iawn rhannu hyn?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn gwybod</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Locked. Your last words are kept.</source>
        <translation>Wedi'i gloi. Mae eich geiriau olaf wedi'u cadw.</translation>
    </message>
    <message>
        <source>The record was destroyed.</source>
        <translation>Dinistriwyd y cofnod.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Locked after {minutes} minutes. Your last words are kept.</source>
        <translation>Wedi'i gloi ar ôl {minutes} munud. Mae eich geiriau olaf wedi'u cadw.</translation>
    </message>
    <message>
        <source>{name} has this open since {time}, in another window. You can read everything; nothing that you change is kept. Close the other window, then lock and unlock this.</source>
        <translation>Mae hwn ar agor gan {name} ers {time}, mewn ffenestr arall. Gallwch ddarllen popeth; ni chedwir dim a newidiwch. Caewch y ffenestr arall, yna clowch a datgloi hon.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Rhywun arall</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Back to where you were</source>
        <translation>Yn ôl i ble roeddech chi</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bysellfwrdd</translation>
    </message>
    <message>
        <source>Everything here can be done without a mouse.</source>
        <translation>Gellir gwneud popeth yma heb lygoden.</translation>
    </message>
    <message>
        <source>When someone walks in</source>
        <translation>Pan ddaw rhywun i mewn</translation>
    </message>
    <message>
        <source>Esc, Esc</source>
        <translation>Esc, Esc</translation>
    </message>
    <message>
        <source>Hide everything; the same again to go back</source>
        <translation>Cuddio popeth; yr un peth eto i fynd yn ôl</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Lock; your last words are kept</source>
        <translation>Cloi; mae eich geiriau olaf wedi'u cadw</translation>
    </message>
    <message>
        <source>In the questions</source>
        <translation>Yn y cwestiynau</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 i 9</translation>
    </message>
    <message>
        <source>Choose an answer; the same again takes it back</source>
        <translation>Dewis ateb; mae'r un peth eto yn ei dynnu'n ôl</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Bysellau saeth</translation>
    </message>
    <message>
        <source>Go along the answers</source>
        <translation>Mynd ar hyd yr atebion</translation>
    </message>
    <message>
        <source>N, B</source>
        <translation>N, B</translation>
    </message>
    <message>
        <source>Next question, one back</source>
        <translation>Y cwestiwn nesaf, un yn ôl</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Jump to a question</source>
        <translation>Neidio i gwestiwn</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ym mhobman</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Asesiad newydd</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>From one part of the window to the next</source>
        <translation>O un rhan o'r ffenestr i'r nesaf</translation>
    </message>
    <message>
        <source>Ctrl and +, −, 0</source>
        <translation>Ctrl a +, −, 0</translation>
    </message>
    <message>
        <source>Larger text, smaller, as it was</source>
        <translation>Testun mwy, llai, fel yr oedd</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Y dudalen hon</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Made with version {old} of the form. Version {new} is in use now. This one stays as it is and is never scored anew.</source>
        <translation>Gwnaed â fersiwn {old} o'r ffurflen. Mae fersiwn {new} yn cael ei defnyddio nawr. Mae hwn yn aros fel y mae ac ni chaiff byth ei sgorio o'r newydd.</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>A {n} arall.</translation>
    </message>
    <message>
        <source>Only wording has changed.</source>
        <translation>Dim ond y geiriad sydd wedi newid.</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Beth newidiodd?</translation>
    </message>
    <message>
        <source>Assessed on {date}. To assess again, begin from these answers: this one is kept as it is.</source>
        <translation>Aseswyd ar {date}. I asesu eto, dechreuwch o'r atebion hyn: mae hwn yn cael ei gadw fel y mae.</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>Asesu eto</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>The story</source>
        <translation>Y stori</translation>
    </message>
    <message>
        <source>What you know</source>
        <translation>Beth rydych chi'n ei wybod</translation>
    </message>
    <message>
        <source>The child is not real. The story stays beside the questions too.</source>
        <translation>Nid yw'r plentyn yn real. Mae'r stori'n aros wrth ochr y cwestiynau hefyd.</translation>
    </message>
</context>
<context>
    <name>TalkOverPage</name>
    <message>
        <source>See the model answer</source>
        <translation>Gweld yr ateb enghreifftiol</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Eich achosion</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>Trafod</translation>
    </message>
    <message>
        <source>Two careful people can answer differently. What matters is why. Look at each difference with a colleague if you can.</source>
        <translation>Gall dau berson gofalus ateb yn wahanol. Y rheswm sy'n bwysig. Edrychwch ar bob gwahaniaeth gyda chydweithiwr os gallwch.</translation>
    </message>
    <message>
        <source>The level</source>
        <translation>Y lefel</translation>
    </message>
    <message>
        <source>You: {own}. The model answer: {model}.</source>
        <translation>Chi: {own}. Yr ateb enghreifftiol: {model}.</translation>
    </message>
    <message>
        <source>To talk over</source>
        <translation>I'w drafod</translation>
    </message>
    <message>
        <source>Answered differently</source>
        <translation>Atebwyd yn wahanol</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Heb eu hateb</translation>
    </message>
    <message>
        <source>You and the model answer agree on every question.</source>
        <translation>Rydych chi a'r ateb enghreifftiol yn cytuno ar bob cwestiwn.</translation>
    </message>
    <message>
        <source>To take away</source>
        <translation>I'w gofio</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>This box is full: it holds {limit} characters. The rest was left out.</source>
        <translation>Mae'r blwch hwn yn llawn: mae'n dal {limit} nod. Cafodd y gweddill ei adael allan.</translation>
    </message>
</context>
<context>
    <name>UnknownsField</name>
    <message>
        <source>Who could tell you what is not known?</source>
        <translation>Pwy allai ddweud wrthych beth sydd ddim yn hysbys?</translation>
    </message>
    <message>
        <source>One person for each part. What nobody has asked may matter.</source>
        <translation>Un person ar gyfer pob rhan. Gall yr hyn nad oes neb wedi'i ofyn fod yn bwysig.</translation>
    </message>
    <message>
        <source>Not known: {items}</source>
        <translation>Ddim yn hysbys: {items}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Who are you?</source>
        <translation>Pwy ydych chi?</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Eich cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Let this computer unlock it</source>
        <translation>Gadael i'r cyfrifiadur hwn ei ddatgloi</translation>
    </message>
    <message>
        <source>I have forgotten my passphrase</source>
        <translation>Rwyf wedi anghofio fy nghyfrinymadrodd</translation>
    </message>
    <message>
        <source>Welcome back, {name}</source>
        <translation>Croeso yn ôl, {name}</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Croeso yn ôl</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Yn datgloi …</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Teipiwch eich cyfrinymadrodd yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Why in this way?</source>
        <translation>Pam fel hyn?</translation>
    </message>
    <message>
        <source>Kept with the case. One sentence is enough.</source>
        <translation>Cedwir gyda'r achos. Mae un frawddeg yn ddigon.</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Ffeil wedi'i selio</translation>
    </message>
    <message>
        <source>PDF under a passphrase</source>
        <translation>PDF dan gyfrinymadrodd</translation>
    </message>
    <message>
        <source>Plain PDF</source>
        <translation>PDF plaen</translation>
    </message>
    <message>
        <source>How does it go?</source>
        <translation>Sut mae'n mynd?</translation>
    </message>
    <message>
        <source>They take no files. Ring them.</source>
        <translation>Nid ydynt yn derbyn ffeiliau. Ffoniwch nhw.</translation>
    </message>
    <message>
        <source>Choose how it goes.</source>
        <translation>Dewiswch sut mae'n mynd.</translation>
    </message>
    <message>
        <source>Only they can open it, and it proves that it comes from you. They have this app, or the page that opens such files in a browser.</source>
        <translation>Dim ond nhw all ei hagor, ac mae'n profi mai gennych chi y daw. Mae'r ap hwn ganddynt, neu'r dudalen sy'n agor ffeiliau o'r fath mewn porwr.</translation>
    </message>
    <message>
        <source>They need nothing but a PDF reader. A passphrase opens it: you tell them by phone, never in the same message.</source>
        <translation>Nid oes angen dim arnynt ond darllenydd PDF. Cyfrinymadrodd sy'n ei agor: dywedwch ef wrthynt dros y ffôn, byth yn yr un neges.</translation>
    </message>
    <message>
        <source>Anybody who gets this file can read it. Use it only where they say that it may come like this: an accredited secure address, or their own web form.</source>
        <translation>Gall unrhyw un sy'n cael y ffeil hon ei darllen. Defnyddiwch hi dim ond lle dywedant y caiff ddod fel hyn: cyfeiriad diogel achrededig, neu eu ffurflen we eu hunain.</translation>
    </message>
</context>
<context>
    <name>WhyUnknown</name>
    <message>
        <source>Why is it not known?</source>
        <translation>Pam nad yw'n hysbys?</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Heb ofyn</translation>
    </message>
    <message>
        <source>Did not want to say</source>
        <translation>Ddim eisiau dweud</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Dim mynediad</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Saved {time}</source>
        <translation>Cadwyd {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Heb ei gadw</translation>
    </message>
</context>
<context>
    <name>_ChangeRow</name>
    <message>
        <source>{day}, {time}: {user}</source>
        <translation>{day}, {time}: {user}</translation>
    </message>
    <message>
        <source>What stood there before?</source>
        <translation>Beth oedd yno o'r blaen?</translation>
    </message>
    <message>
        <source>{place}
Before: {old}
After: {new}</source>
        <translation>{place}
Cyn: {old}
Wedyn: {new}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
</context>
<context>
    <name>_CutOffNotice</name>
    <message>
        <source>Go on there</source>
        <translation>Mynd ymlaen yno</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>I have compared these with their own page today</source>
        <translation>Rwyf wedi cymharu'r rhain â'u tudalen eu hunain heddiw</translation>
    </message>
    <message>
        <source>Ring {phone}</source>
        <translation>Ffoniwch {phone}</translation>
    </message>
    <message>
        <source>Practice: ring nobody</source>
        <translation>Ymarfer: peidiwch â ffonio neb</translation>
    </message>
    <message>
        <source>Out of hours: {phone}</source>
        <translation>Y tu allan i oriau: {phone}</translation>
    </message>
    <message>
        <source>E-mail: {email}</source>
        <translation>E-bost: {email}</translation>
    </message>
    <message>
        <source>The card is good until {day}.</source>
        <translation>Mae'r cerdyn yn ddilys tan {day}.</translation>
    </message>
    <message>
        <source>Checked on {day}: {source}</source>
        <translation>Gwiriwyd ar {day}: {source}</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Gosodwyd gan eich sefydliad.</translation>
    </message>
    <message>
        <source>This is an example. Nothing goes there until you have compared the numbers and the address with the front door&apos;s own page.</source>
        <translation>Enghraifft yw hon. Nid oes dim yn mynd yno nes i chi gymharu'r rhifau a'r cyfeiriad â thudalen y drws ffrynt ei hun.</translation>
    </message>
    <message>
        <source>Nobody has checked these for half a year. Ring before you send anything.</source>
        <translation>Nid oes neb wedi gwirio'r rhain ers hanner blwyddyn. Ffoniwch cyn anfon dim.</translation>
    </message>
</context>
<context>
    <name>_KeyFile</name>
    <message>
        <source>The passphrase of this key file</source>
        <translation>Cyfrinymadrodd y ffeil allwedd hon</translation>
    </message>
    <message>
        <source>Use this key file</source>
        <translation>Defnyddio'r ffeil allwedd hon</translation>
    </message>
</context>
<context>
    <name>_Known</name>
    <message>
        <source>Do not rely on it any more</source>
        <translation>Peidio â dibynnu arno mwyach</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Ei anghofio</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Gosodwyd gan eich sefydliad.</translation>
    </message>
    <message>
        <source>Front door without a card. {phone}</source>
        <translation>Drws ffrynt heb gerdyn. {phone}</translation>
    </message>
    <message>
        <source>Front door. {phone}</source>
        <translation>Drws ffrynt. {phone}</translation>
    </message>
    <message>
        <source>Sender. {phone}</source>
        <translation>Anfonwr. {phone}</translation>
    </message>
    <message>
        <source>Known since {day}.</source>
        <translation>Hysbys ers {day}.</translation>
    </message>
    <message>
        <source>Not relied on since {day}: what it signs is refused.</source>
        <translation>Ni ddibynnir arno ers {day}: gwrthodir yr hyn mae'n ei lofnodi.</translation>
    </message>
</context>
<context>
    <name>_Needed</name>
    <message>
        <source>How old is the child?</source>
        <translation>Beth yw oedran y plentyn?</translation>
    </message>
    <message>
        <source>One thing is missing before there can be a level: an age. A guess will do.</source>
        <translation>Mae un peth ar goll cyn y gall fod lefel: oedran. Bydd amcan yn gwneud y tro.</translation>
    </message>
</context>
<context>
    <name>_Passphrase</name>
    <message>
        <source>The passphrase, word by word</source>
        <translation>Y cyfrinymadrodd, air wrth air</translation>
    </message>
    <message>
        <source>It is shown only now and kept nowhere. Tell it by phone, never in the same message as the file. If it is lost, make the file again.</source>
        <translation>Dim ond nawr y'i dangosir, ac ni chedwir ef yn unman. Dywedwch ef dros y ffôn, byth yn yr un neges â'r ffeil. Os caiff ei golli, gwnewch y ffeil eto.</translation>
    </message>
    <message>
        <source>They type it in small letters, without spaces: {text}</source>
        <translation>Maent yn ei deipio mewn llythrennau bach, heb fylchau: {text}</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Assesses and refers</source>
        <translation>Asesu ac atgyfeirio</translation>
    </message>
    <message>
        <source>Safeguarding lead</source>
        <translation>Arweinydd diogelu</translation>
    </message>
    <message>
        <source>Receives referrals</source>
        <translation>Derbyn atgyfeiriadau</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Cyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Cau allan</translation>
    </message>
    <message>
        <source>May come in no longer</source>
        <translation>Ni chaiff ddod i mewn mwyach</translation>
    </message>
</context>
<context>
    <name>_PersonForm</name>
    <message>
        <source>Their name</source>
        <translation>Ei enw</translation>
    </message>
    <message>
        <source>What will they do?</source>
        <translation>Beth fyddant yn ei wneud?</translation>
    </message>
    <message>
        <source>Assess and refer children</source>
        <translation>Asesu ac atgyfeirio plant</translation>
    </message>
    <message>
        <source>Lead: countersign, count, look after this</source>
        <translation>Arwain: cydlofnodi, cyfrif, gofalu am hyn</translation>
    </message>
    <message>
        <source>Receive referrals, as a front door</source>
        <translation>Derbyn atgyfeiriadau, fel drws ffrynt</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Ei gyfrinymadrodd</translation>
    </message>
    <message>
        <source>Let them type it themselves. Four or five unrelated words are good.</source>
        <translation>Gadewch iddynt ei deipio eu hunain. Mae pedwar neu bum gair digyswllt yn dda.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Gadael iddo</translation>
    </message>
</context>
<context>
    <name>_Recovery</name>
    <message>
        <source>The recovery code</source>
        <translation>Y cod adfer</translation>
    </message>
    <message>
        <source>Twelve words, from the sheet that was locked away.</source>
        <translation>Deuddeg gair, o'r ddalen a gafodd ei chloi i ffwrdd.</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Cyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>Four or five words that only you would choose.</source>
        <translation>Pedwar neu bum gair na fyddai neb ond chi'n eu dewis.</translation>
    </message>
    <message>
        <source>Let me back in</source>
        <translation>Gadael fi'n ôl i mewn</translation>
    </message>
    <message>
        <source>Nobody can look your passphrase up. The recovery code, if one was made, lets you choose a new one. Without it, ask your lead, who can give you a new passphrase from their own screen.</source>
        <translation>Ni all neb chwilio am eich cyfrinymadrodd. Mae'r cod adfer, os gwnaed un, yn gadael i chi ddewis un newydd. Hebddo, gofynnwch i'ch arweinydd, all roi cyfrinymadrodd newydd i chi o'i sgrin ei hun.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>I have done this</source>
        <translation>Rydw i wedi gwneud hyn</translation>
    </message>
    <message>
        <source>Ring {phone}</source>
        <translation>Ffoniwch {phone}</translation>
    </message>
    <message>
        <source>You did this at {time} ({code}): {first}</source>
        <translation>Gwnaethoch hyn am {time} ({code}): {first}</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Dangos eto</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>What are you worried about?</source>
        <translation>Beth sy'n eich poeni?</translation>
    </message>
    <message>
        <source>What works well and keeps the child safe?</source>
        <translation>Beth sy'n gweithio'n dda ac yn cadw'r plentyn yn ddiogel?</translation>
    </message>
    <message>
        <source>What needs to happen next?</source>
        <translation>Beth sydd angen digwydd nesaf?</translation>
    </message>
    <message>
        <source>What does the child say or show? If nobody has heard the child, say so and why.</source>
        <translation>Beth mae'r plentyn yn ei ddweud neu'n ei ddangos? Os nad oes neb wedi gwrando ar y plentyn, dywedwch hynny a pham.</translation>
    </message>
    <message>
        <source>Who is the child? A name, or a name they go by.</source>
        <translation>Pwy yw'r plentyn? Enw, neu enw y mae'n ei ddefnyddio.</translation>
    </message>
    <message>
        <source>Who are you? The front door will want to ring you.</source>
        <translation>Pwy ydych chi? Bydd y drws ffrynt eisiau eich ffonio.</translation>
    </message>
    <message>
        <source>On which number can the front door reach you?</source>
        <translation>Ar ba rif gall y drws ffrynt gael gafael arnoch?</translation>
    </message>
    <message>
        <source>When was it? Give a date or a rough time for {items}.</source>
        <translation>Pryd oedd hyn? Rhowch ddyddiad neu amser bras ar gyfer {items}.</translation>
    </message>
    <message>
        <source>How is it known: seen, told by the child, told by others, on record? {items}</source>
        <translation>Sut mae'n hysbys: wedi'i weld, wedi'i ddweud gan y plentyn, gan eraill, mewn cofnod? {items}</translation>
    </message>
    <message>
        <source>What does it mean for this child? Say it for {items}.</source>
        <translation>Beth mae'n ei olygu i'r plentyn hwn? Dywedwch ar gyfer {items}.</translation>
    </message>
    <message>
        <source>Gender, in the child&apos;s own words; or write why you did not ask.</source>
        <translation>Rhywedd, yng ngeiriau'r plentyn ei hun; neu ysgrifennwch pam na wnaethoch ofyn.</translation>
    </message>
    <message>
        <source>Ethnicity, as the child or family says it; or write why you did not ask.</source>
        <translation>Ethnigrwydd, fel y mae'r plentyn neu'r teulu yn ei ddweud; neu ysgrifennwch pam na wnaethoch ofyn.</translation>
    </message>
    <message>
        <source>First language, and whether an interpreter is needed.</source>
        <translation>Iaith gyntaf, ac a oes angen cyfieithydd ar y pryd.</translation>
    </message>
    <message>
        <source>Answers from last time that you have not looked at again: {items}.</source>
        <translation>Atebion o'r tro diwethaf nad ydych wedi edrych arnyn nhw eto: {items}.</translation>
    </message>
    <message>
        <source>Who the child is matters here. Answer {items}, or say why it was not asked.</source>
        <translation>Mae pwy yw'r plentyn yn bwysig yma. Atebwch {items}, neu dywedwch pam na ofynnwyd.</translation>
    </message>
    <message>
        <source>Action {n}: what is to be done? Begin with a verb.</source>
        <translation>Cam gweithredu {n}: beth sydd i'w wneud? Dechreuwch â berf.</translation>
    </message>
    <message>
        <source>Action {n}: who does it?</source>
        <translation>Cam gweithredu {n}: pwy sy'n ei wneud?</translation>
    </message>
    <message>
        <source>Action {n}: by when?</source>
        <translation>Cam gweithredu {n}: erbyn pryd?</translation>
    </message>
    <message>
        <source>Action {n}: how will you know that it has helped?</source>
        <translation>Cam gweithredu {n}: sut byddwch chi'n gwybod ei fod wedi helpu?</translation>
    </message>
    <message>
        <source>The child&apos;s own words. If nobody has heard the child, say so and why.</source>
        <translation>Geiriau'r plentyn ei hun. Os nad oes neb wedi gwrando ar y plentyn, dywedwch hynny a pham.</translation>
    </message>
    <message>
        <source>What was known before, and what has built up? Old concerns weigh.</source>
        <translation>Beth oedd yn hysbys o'r blaen, a beth sydd wedi cronni? Mae hen bryderon yn pwyso.</translation>
    </message>
    <message>
        <source>Earlier referrals, and what came of them. If there were none, say so.</source>
        <translation>Atgyfeiriadau cynharach, a beth ddaeth ohonynt. Os nad oedd rhai, dywedwch hynny.</translation>
    </message>
    <message>
        <source>The level has fallen a long way since last time. What changed, and who agrees?</source>
        <translation>Mae'r lefel wedi gostwng yn fawr ers y tro diwethaf. Beth newidiodd, a phwy sy'n cytuno?</translation>
    </message>
    <message>
        <source>{n} things are not known. Who could tell you? Name one person for each part.</source>
        <translation>Mae {n} peth ddim yn hysbys. Pwy allai ddweud wrthych? Enwch un person ar gyfer pob rhan.</translation>
    </message>
    <message>
        <source>What will be done? Give each action a verb, an owner, a date, and a measure.</source>
        <translation>Beth fydd yn cael ei wneud? Rhowch ferf, perchennog, dyddiad a mesur i bob cam.</translation>
    </message>
    <message>
        <source>There were strong signs before and none now. What changed?</source>
        <translation>Roedd arwyddion cryf o'r blaen a dim nawr. Beth newidiodd?</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>About the child</source>
        <translation>Am y plentyn</translation>
    </message>
    <message>
        <source>What you think</source>
        <translation>Eich barn</translation>
    </message>
    <message>
        <source>Your judgement</source>
        <translation>Eich dyfarniad</translation>
    </message>
    <message>
        <source>The referral</source>
        <translation>Yr atgyfeiriad</translation>
    </message>
    <message>
        <source>Who assesses</source>
        <translation>Pwy sy'n asesu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Atebion</translation>
    </message>
    <message>
        <source>What stands behind the answers</source>
        <translation>Beth sydd y tu ôl i'r atebion</translation>
    </message>
    <message>
        <source>The assessment itself</source>
        <translation>Yr asesiad ei hun</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Something went wrong that we did not foresee ({kind}). What was saved before is kept. Please try again.</source>
        <translation>Aeth rhywbeth o'i le nad oeddem wedi'i ragweld ({kind}). Mae'r hyn a gadwyd o'r blaen wedi'i gadw. Rhowch gynnig arall arni.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>the child</source>
        <translation>y plentyn</translation>
    </message>
    <message>
        <source>Practice front door</source>
        <translation>Drws ffrynt ymarfer</translation>
    </message>
</context>
</TS>
