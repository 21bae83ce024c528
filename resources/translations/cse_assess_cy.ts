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
        <source>New forms and texts…</source>
        <translation>Ffurflenni a thestunau newydd…</translation>
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
        <translation>{language}: drafftiwyd gan beiriant ac mae&apos;n aros am adolygiad gan bobl sy&apos;n adnabod yr iaith a&apos;r gwaith. Lle mae&apos;n bwysig, gwiriwch y Saesneg.</translation>
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
    <message>
        <source>Act now. {first}</source>
        <translation>Gweithredwch nawr. {first}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>What will be done?</source>
        <translation>Beth fydd yn cael ei wneud?</translation>
    </message>
    <message>
        <source>One action at a time: who does what, by when, and how you will know.</source>
        <translation>Un cam ar y tro: pwy sy&apos;n gwneud beth, erbyn pryd, a sut byddwch chi&apos;n gwybod.</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Ychwanegu cam gweithredu</translation>
    </message>
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
        <translation>Pwy sy&apos;n ei wneud?</translation>
    </message>
    <message>
        <source>One person, by name and role.</source>
        <translation>Un person, wrth ei enw a&apos;i rôl.</translation>
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
        <translation>Sut byddwch chi&apos;n gwybod ei fod wedi helpu?</translation>
    </message>
    <message>
        <source>Something that you can see or count.</source>
        <translation>Rhywbeth y gallwch ei weld neu ei gyfrif.</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>Ble mae pethau arni?</translation>
    </message>
    <message>
        <source>You can leave this until you look again.</source>
        <translation>Gallwch adael hyn nes i chi edrych eto.</translation>
    </message>
    <message>
        <source>Who: {owner}</source>
        <translation>Pwy: {owner}</translation>
    </message>
    <message>
        <source>By when: {by}</source>
        <translation>Erbyn pryd: {by}</translation>
    </message>
    <message>
        <source>{part}.</source>
        <translation>{part}.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>I&apos;w wneud</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Dim ei angen mwyach</translation>
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
        <translation>Gofynnwch i&apos;r adran TG a yw eu copi nhw wedi dyddio.</translation>
    </message>
    <message>
        <source>A newer card of {name} is known already. It was kept.</source>
        <translation>Mae cerdyn mwy newydd gan {name} eisoes yn hysbys. Cafodd ei gadw.</translation>
    </message>
    <message>
        <source>Your organisation adds front doors and cards itself. Nothing was added.</source>
        <translation>Eich sefydliad ei hun sy&apos;n ychwanegu drysau ffrynt a chardiau. Ni ychwanegwyd dim.</translation>
    </message>
    <message>
        <source>Ask IT to add this one.</source>
        <translation>Gofynnwch i TG ychwanegu hwn.</translation>
    </message>
</context>
<context>
    <name>Agencies</name>
    <message>
        <source>Who works with {child} already?</source>
        <translation>Pwy sy&apos;n gweithio gyda {child} yn barod?</translation>
    </message>
    <message>
        <source>School, health, youth work, social care, a charity: one at a time.</source>
        <translation>Ysgol, iechyd, gwaith ieuenctid, gofal cymdeithasol, elusen: un ar y tro.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Ychwanegu gwasanaeth</translation>
    </message>
    <message>
        <source>Service {n}</source>
        <translation>Gwasanaeth {n}</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>Pa wasanaeth?</translation>
    </message>
    <message>
        <source>Who there?</source>
        <translation>Pwy yno?</translation>
    </message>
    <message>
        <source>A person, by name and role.</source>
        <translation>Person, wrth enw a rôl.</translation>
    </message>
    <message>
        <source>How can they be reached?</source>
        <translation>Sut mae cael gafael arnyn nhw?</translation>
    </message>
    <message>
        <source>A phone number or secure address.</source>
        <translation>Rhif ffôn neu gyfeiriad diogel.</translation>
    </message>
    <message>
        <source>Do they know of this referral?</source>
        <translation>Ydyn nhw&apos;n gwybod am yr atgyfeiriad hwn?</translation>
    </message>
    <message>
        <source>The front door may ring them.</source>
        <translation>Gall y drws ffrynt eu ffonio.</translation>
    </message>
    <message>
        <source>What do they do for {child}?</source>
        <translation>Beth maen nhw&apos;n ei wneud ar ran {child}?</translation>
    </message>
    <message>
        <source>What helps, how often, and since when.</source>
        <translation>Beth sy&apos;n helpu, pa mor aml, ac ers pryd.</translation>
    </message>
    <message>
        <source>{service}.</source>
        <translation>{service}.</translation>
    </message>
    <message>
        <source>Knows of this referral.</source>
        <translation>Yn gwybod am yr atgyfeiriad hwn.</translation>
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
        <source>A list of signs says what happened. These answers say why it matters.</source>
        <translation>Mae rhestr o arwyddion yn dweud beth ddigwyddodd. Mae&apos;r atebion hyn yn dweud pam mae&apos;n bwysig.</translation>
    </message>
    <message>
        <source>Short of time? Four are enough: what worries you, what keeps {child} safe, what needs to happen, and what {child} says or shows. The rest helps, and can follow.</source>
        <translation>Prin o amser? Mae pedwar yn ddigon: beth sy&apos;n eich poeni, beth sy&apos;n cadw {child} yn ddiogel, beth sydd angen digwydd, a beth mae {child} yn ei ddweud neu&apos;n ei ddangos. Mae&apos;r gweddill yn helpu, a gall ddilyn.</translation>
    </message>
    <message>
        <source>What helps, and what came before</source>
        <translation>Beth sy&apos;n helpu, a beth ddaeth o&apos;r blaen</translation>
    </message>
    <message>
        <source>What makes it hard to help</source>
        <translation>Beth sy&apos;n ei gwneud yn anodd helpu</translation>
    </message>
    <message>
        <source>What stands in the way, and what has been tried</source>
        <translation>Beth sydd yn y ffordd, a beth sydd wedi&apos;i drio</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Beth ddaw nesaf</translation>
    </message>
    <message>
        <source>What {child} and the carers say</source>
        <translation>Beth mae {child} a&apos;r gofalwyr yn ei ddweud</translation>
    </message>
    <message>
        <source>For a multi-agency meeting</source>
        <translation>Ar gyfer cyfarfod amlasiantaeth</translation>
    </message>
    <message>
        <source>What you ask it, where this goes to such a meeting</source>
        <translation>Beth rydych chi&apos;n ei ofyn iddo, os aiff hyn i gyfarfod o&apos;r fath</translation>
    </message>
    <message>
        <source>The level, and your judgement</source>
        <translation>Y lefel, a&apos;ch barn chi</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>Beth ddigwyddodd pryd</translation>
    </message>
    <message>
        <source>See what happened when</source>
        <translation>Gweld beth ddigwyddodd pryd</translation>
    </message>
</context>
<context>
    <name>AnalysisQuestions</name>
    <message>
        <source>What has changed?</source>
        <translation>Beth sydd wedi newid?</translation>
    </message>
    <message>
        <source>A move, a new school, someone out of the picture? Who agrees?</source>
        <translation>Symud, ysgol newydd, rhywun wedi mynd? Pwy sy&apos;n cytuno?</translation>
    </message>
    <message>
        <source>What are you worried about?</source>
        <translation>Beth sy&apos;n eich poeni?</translation>
    </message>
    <message>
        <source>What has happened, to {child}, by whom, and what may happen next.</source>
        <translation>Beth sydd wedi digwydd, i {child}, gan bwy, a beth all ddigwydd nesaf.</translation>
    </message>
    <message>
        <source>What are {child}&apos;s days like now?</source>
        <translation>Sut ddyddiau mae {child} yn eu cael nawr?</translation>
    </message>
    <message>
        <source>Sleep, food, school, friends, body, mood. What is not as it was?</source>
        <translation>Cwsg, bwyd, ysgol, ffrindiau, corff, hwyliau. Beth sydd ddim fel yr oedd?</translation>
    </message>
    <message>
        <source>What works well and keeps {child} safe?</source>
        <translation>Beth sy&apos;n gweithio&apos;n dda ac yn cadw {child} yn ddiogel?</translation>
    </message>
    <message>
        <source>People, places, and what {child} already does to stay safe.</source>
        <translation>Pobl, lleoedd, a&apos;r hyn y mae {child} eisoes yn ei wneud i gadw&apos;n ddiogel.</translation>
    </message>
    <message>
        <source>What has built up over time?</source>
        <translation>Beth sydd wedi cronni dros amser?</translation>
    </message>
    <message>
        <source>What was known before, what changed, and when.</source>
        <translation>Beth oedd yn hysbys o&apos;r blaen, beth newidiodd, a phryd.</translation>
    </message>
    <message>
        <source>What was referred before, and what came of it?</source>
        <translation>Beth gafodd ei atgyfeirio o&apos;r blaen, a beth ddaeth o hynny?</translation>
    </message>
    <message>
        <source>Dates, to whom, and the answer. If nothing was, say so.</source>
        <translation>Dyddiadau, at bwy, a&apos;r ateb. Os nad oedd dim, dywedwch hynny.</translation>
    </message>
    <message>
        <source>What makes it harder to help?</source>
        <translation>Beth sy&apos;n ei gwneud yn anoddach helpu?</translation>
    </message>
    <message>
        <source>Threats, debts, fear, distance, no safe adult. None is {child}&apos;s fault.</source>
        <translation>Bygythiadau, dyledion, ofn, pellter, dim oedolyn diogel. Nid bai {child} yw dim o hyn.</translation>
    </message>
    <message>
        <source>What has been tried, and what came of it?</source>
        <translation>Beth sydd wedi&apos;i drio, a beth ddaeth ohono?</translation>
    </message>
    <message>
        <source>What helped, even a little, and what made things worse.</source>
        <translation>Beth helpodd, hyd yn oed ychydig, a beth wnaeth bethau&apos;n waeth.</translation>
    </message>
    <message>
        <source>What needs to happen?</source>
        <translation>Beth sydd angen digwydd?</translation>
    </message>
    <message>
        <source>In a sentence or two. The actions themselves come below.</source>
        <translation>Mewn brawddeg neu ddwy. Daw&apos;r camau eu hunain isod.</translation>
    </message>
    <message>
        <source>What is likely to happen if nothing changes?</source>
        <translation>Beth sy&apos;n debygol o ddigwydd os na fydd dim yn newid?</translation>
    </message>
    <message>
        <source>In the next weeks, and later. Say what makes you think so.</source>
        <translation>Yn yr wythnosau nesaf, ac wedyn. Dywedwch beth sy&apos;n gwneud i chi feddwl hynny.</translation>
    </message>
    <message>
        <source>What does {child} say or show?</source>
        <translation>Beth mae {child} yn ei ddweud neu&apos;n ei ddangos?</translation>
    </message>
    <message>
        <source>Their own words. If nobody has heard {child}, say so and why.</source>
        <translation>Ei eiriau ei hun. Os nad oes neb wedi gwrando ar {child}, dywedwch hynny a pham.</translation>
    </message>
    <message>
        <source>How was {child} heard?</source>
        <translation>Sut cafodd {child} ei glywed?</translation>
    </message>
    <message>
        <source>By whom, when, alone or not, in which language or way.</source>
        <translation>Gan bwy, pryd, ar ei ben ei hun neu beidio, ym mha iaith neu ffordd.</translation>
    </message>
    <message>
        <source>What does {child} want, and fear?</source>
        <translation>Beth mae {child} ei eisiau, ac yn ei ofni?</translation>
    </message>
    <message>
        <source>And which help would they accept?</source>
        <translation>A pha gymorth fydden nhw&apos;n ei dderbyn?</translation>
    </message>
    <message>
        <source>How does a parent or carer see it?</source>
        <translation>Sut mae rhiant neu ofalwr yn ei gweld hi?</translation>
    </message>
    <message>
        <source>In their words. If nobody asked them, say why.</source>
        <translation>Yn eu geiriau nhw. Os nad oes neb wedi gofyn iddyn nhw, dywedwch pam.</translation>
    </message>
    <message>
        <source>What do you ask the meeting?</source>
        <translation>Beth rydych chi&apos;n ei ofyn i&apos;r cyfarfod?</translation>
    </message>
    <message>
        <source>Questions that the people there can answer or decide.</source>
        <translation>Cwestiynau y gall y bobl yno eu hateb neu eu penderfynu.</translation>
    </message>
</context>
<context>
    <name>AnotherTime</name>
    <message>
        <source>Another time it happened (Ctrl+E)</source>
        <translation>Tro arall y digwyddodd (Ctrl+E)</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Pryd oedd hynny?</translation>
    </message>
    <message>
        <source>A date, or a time in your own words.</source>
        <translation>Dyddiad, neu amser yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>What happened then?</source>
        <translation>Beth ddigwyddodd bryd hynny?</translation>
    </message>
    <message>
        <source>Enter keeps it in the chronology.</source>
        <translation>Mae Enter yn ei gadw yn y gronoleg.</translation>
    </message>
    <message>
        <source>The chronology is full. This is not kept: write it in a box above.</source>
        <translation>Mae&apos;r gronoleg yn llawn. Nid yw hyn wedi&apos;i gadw: ysgrifennwch ef mewn blwch uchod.</translation>
    </message>
    <message>
        <source>Kept in the chronology: {what} Undo with Ctrl+Z.</source>
        <translation>Wedi&apos;i gadw yn y gronoleg: {what} Dadwneud gyda Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Who answers?</source>
        <translation>Pwy sy&apos;n ateb?</translation>
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
        <translation>Beth sy&apos;n digwydd nesaf?</translation>
    </message>
    <message>
        <source>Who does what, and by when.</source>
        <translation>Pwy sy&apos;n gwneud beth, ac erbyn pryd.</translation>
    </message>
    <message>
        <source>What helped in this referral, and what was missing?</source>
        <translation>Beth oedd o gymorth yn yr atgyfeiriad hwn, a beth oedd ar goll?</translation>
    </message>
    <message>
        <source>The sender learns from this. Two sentences are enough.</source>
        <translation>Mae&apos;r anfonwr yn dysgu o hyn. Mae dwy frawddeg yn ddigon.</translation>
    </message>
    <message>
        <source>By when will they have the notes of the meeting?</source>
        <translation>Erbyn pryd y bydd nodiadau&apos;r cyfarfod ganddynt?</translation>
    </message>
    <message>
        <source>If they are to have them.</source>
        <translation>Os ydynt i&apos;w cael.</translation>
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
        <translation>Mae&apos;r anfonwr yn ei ddysgu gennych chi, wedi&apos;i selio: dim ond nhw all ei ddarllen.</translation>
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
    <name>AnswerMade</name>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Copy their address</source>
        <translation>Copïo eu cyfeiriad</translation>
    </message>
    <message>
        <source>Sealed as {file}. Send it to {email}. Write no names in the message.</source>
        <translation>Wedi&apos;i selio fel {file}. Anfonwch ef at {email}. Peidiwch ag ysgrifennu enwau yn y neges.</translation>
    </message>
    <message>
        <source>the address they wrote from</source>
        <translation>y cyfeiriad yr ysgrifennon nhw ohono</translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message>
        <source>I have compared it by phone: remember this sender</source>
        <translation>Rwyf wedi&apos;i gymharu dros y ffôn: cofio&apos;r anfonwr hwn</translation>
    </message>
    <message>
        <source>Compare their fingerprint…</source>
        <translation>Cymharu eu hôl bys…</translation>
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
        <source>{child}, {age}</source>
        <translation>{child}, {age}</translation>
    </message>
    <message>
        <source>Name not recorded</source>
        <translation>Enw heb ei gofnodi</translation>
    </message>
    <message>
        <source>{reference}, sealed on {day} at {time} by {sender}, {phone}</source>
        <translation>{reference}, wedi&apos;i selio ar {day} am {time} gan {sender}, {phone}</translation>
    </message>
    <message>
        <source>no number given</source>
        <translation>dim rhif wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Practice: this child is not real.</source>
        <translation>Ymarfer: nid yw&apos;r plentyn hwn yn bod.</translation>
    </message>
    <message>
        <source>You do not know this sender&apos;s card yet. What to do stands below.</source>
        <translation>Nid ydych yn adnabod cerdyn yr anfonwr hwn eto. Mae beth i&apos;w wneud isod.</translation>
    </message>
    <message>
        <source>It arrived as it was sealed: both signatures hold.</source>
        <translation>Cyrhaeddodd fel y&apos;i seliwyd: mae&apos;r ddau lofnod yn dal.</translation>
    </message>
    <message>
        <source>You do not know this sender&apos;s card yet, so nothing proves who they are. Read the referral now. Then ring their organisation on a number that you look up yourself.</source>
        <translation>Nid ydych yn adnabod cerdyn yr anfonwr hwn eto, felly nid oes dim yn profi pwy ydynt. Darllenwch yr atgyfeiriad nawr. Yna ffoniwch eu sefydliad ar rif y dewch o hyd iddo eich hun.</translation>
    </message>
    <message>
        <source>It is with the printer. Take every page with you.</source>
        <translation>Mae gyda&apos;r argraffydd. Ewch â phob tudalen gyda chi.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wrthi&apos;n argraffu…</translation>
    </message>
    <message>
        <source>Sealing your answer…</source>
        <translation>Selio eich ateb…</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>I have nine minutes</source>
        <translation>Mae gen i naw munud</translation>
    </message>
    <message>
        <source>Only the questions that decide most. The others wait; nothing is lost.</source>
        <translation>Dim ond y cwestiynau sy&apos;n penderfynu fwyaf. Mae&apos;r lleill yn aros; does dim yn cael ei golli.</translation>
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
        <translation>PDF, Word, testun neu lun. Caiff ei enw ei newid: mae enw plentyn yn aml mewn enwau ffeiliau. Peidiwch byth ag atodi llun anweddus o blentyn: mater i&apos;r heddlu yn unig yw hynny.</translation>
    </message>
    <message>
        <source>What goes with the referral</source>
        <translation>Beth sy&apos;n mynd gyda&apos;r atgyfeiriad</translation>
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
    <name>AuditPage</name>
    <message>
        <source>How many cases?</source>
        <translation>Faint o achosion?</translation>
    </message>
    <message>
        <source>Handed over in which period?</source>
        <translation>Wedi&apos;u trosglwyddo ym mha gyfnod?</translation>
    </message>
    <message>
        <source>Draw them</source>
        <translation>Eu tynnu ar hap</translation>
    </message>
    <message>
        <source>Read this case</source>
        <translation>Darllen yr achos hwn</translation>
    </message>
    <message>
        <source>What do you want to remember?</source>
        <translation>Beth ydych chi am ei gofio?</translation>
    </message>
    <message>
        <source>It is in no result.</source>
        <translation>Nid yw mewn unrhyw ganlyniad.</translation>
    </message>
    <message>
        <source>Keep, and go to the next</source>
        <translation>Cadw, a mynd at y nesaf</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Yr un blaenorol</translation>
    </message>
    <message>
        <source>Close the sample</source>
        <translation>Cau&apos;r sampl</translation>
    </message>
    <message>
        <source>Close it for good, without a second person</source>
        <translation>Ei gau am byth, heb ail berson</translation>
    </message>
    <message>
        <source>Save a blank form…</source>
        <translation>Cadw ffurflen wag…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Yn ysgrifennu&apos;r ffeil…</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Yn dewis…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwiliad</translation>
    </message>
    <message>
        <source>Chance draws a few cases that were handed over. You look at each against the same questions; a second person does so too, without seeing your answers. What is kept in the end are counts that name nobody: neither a child nor a colleague. It is about what is written, never about who wrote it.</source>
        <translation>Mae hap yn dewis ychydig o achosion a drosglwyddwyd. Rydych chi&apos;n edrych ar bob un yn erbyn yr un cwestiynau; mae ail berson yn gwneud hynny hefyd, heb weld eich atebion. Yr hyn a gedwir yn y diwedd yw cyfrifon nad ydynt yn enwi neb: na phlentyn na chydweithiwr. Mae&apos;n ymwneud â&apos;r hyn sydd wedi&apos;i ysgrifennu, byth â phwy a&apos;i hysgrifennodd.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Yn rhannol</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Ddim yn berthnasol</translation>
    </message>
    <message>
        <source>Yes: {yes}
No: {no}</source>
        <translation>Ydy: {yes}
Nac ydy: {no}</translation>
    </message>
    <message>
        <source>Case {place} of {count}. You have finished {done}.</source>
        <translation>Achos {place} o {count}. Rydych wedi gorffen {done}.</translation>
    </message>
    <message>
        <source>You began every case of this sample, so somebody else looks at it.</source>
        <translation>Chi ddechreuodd bob achos yn y sampl hwn, felly mae rhywun arall yn edrych arno.</translation>
    </message>
    <message>
        <source>You have finished every case. Ask a second person to look at them too, under their own name; then close the sample. You can close it without them: nothing is said of agreement then.</source>
        <translation>Rydych wedi gorffen pob achos. Gofynnwch i ail berson edrych arnynt hefyd, o dan ei enw ei hun; yna caewch y sampl. Gallwch ei gau hebddynt: ni ddywedir dim am gytundeb wedyn.</translation>
    </message>
    <message>
        <source>Each question needs an answer. The first without one is open.</source>
        <translation>Mae angen ateb i bob cwestiwn. Mae&apos;r cyntaf heb ateb ar agor.</translation>
    </message>
    <message>
        <source>Nobody else has finished these cases. Closed now, it can never say how far two people agree, and it cannot be opened again. To wait, just leave this page.</source>
        <translation>Nid oes neb arall wedi gorffen yr achosion hyn. O&apos;i gau nawr, ni all byth ddweud i ba raddau y mae dau berson yn cytuno, ac ni ellir ei agor eto. I aros, gadewch y dudalen hon.</translation>
    </message>
    <message>
        <source>Closed. What is kept are counts, below.</source>
        <translation>Wedi&apos;i gau. Cyfrifon yw&apos;r hyn a gedwir, isod.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>I ble mae&apos;r ffeil yn mynd</translation>
    </message>
    <message>
        <source>Saved: {path}. It names nobody.</source>
        <translation>Cadwyd: {path}. Nid yw&apos;n enwi neb.</translation>
    </message>
</context>
<context>
    <name>AuditResults</name>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>{reviewed} of {size} cases, drawn on {day}</source>
        <translation>{reviewed} o {size} achos, tynnwyd ar {day}</translation>
    </message>
    <message>
        <source>Save it as a PDF…</source>
        <translation>Ei gadw fel PDF…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Back up now…</source>
        <translation>Gwneud copi wrth gefn nawr…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Gwirio popeth</translation>
    </message>
    <message>
        <source>Making the backup, and reading it back…</source>
        <translation>Yn gwneud y copi wrth gefn, ac yn ei ddarllen yn ôl…</translation>
    </message>
    <message>
        <source>Stopped. Nothing of this backup is left, and no case was changed.</source>
        <translation>Wedi stopio. Does dim o&apos;r copi wrth gefn hwn ar ôl, ac ni newidiwyd unrhyw achos.</translation>
    </message>
    <message>
        <source>The last backup was made on {day}.</source>
        <translation>Gwnaed y copi wrth gefn diwethaf ar {day}.</translation>
    </message>
    <message>
        <source>No backup has been made from here yet.</source>
        <translation>Nid oes copi wrth gefn wedi&apos;i wneud oddi yma eto.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wrthi&apos;n stopio…</translation>
    </message>
    <message>
        <source>Where backups are kept</source>
        <translation>Lle cedwir copïau wrth gefn</translation>
    </message>
    <message>
        <source>Backed up as {folder}, and read back: {count} cases, all of it sound.</source>
        <translation>Copi wrth gefn wedi&apos;i wneud fel {folder}, a&apos;i ddarllen yn ôl: {count} achos, y cyfan yn iawn.</translation>
    </message>
    <message>
        <source>Looking at every case…</source>
        <translation>Yn edrych ar bob achos…</translation>
    </message>
    <message>
        <source>Stopped. The check only reads: nothing was changed.</source>
        <translation>Wedi stopio. Dim ond darllen y mae’r gwiriad: ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Everything is sound: {count} cases can be read.</source>
        <translation>Mae popeth yn iawn: gellir darllen {count} achos.</translation>
    </message>
    <message>
        <source>{n} things are wrong. Do not delete anything. Ask IT to restore the newest sound backup. {first}</source>
        <translation>Mae {n} peth o&apos;i le. Peidiwch â dileu dim. Gofynnwch i&apos;r adran TG adfer y copi wrth gefn cyfan diweddaraf. {first}</translation>
    </message>
</context>
<context>
    <name>CannotStartPage</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>The app cannot start</source>
        <translation>Ni all yr ap gychwyn</translation>
    </message>
    <message>
        <source>If a child is in danger now, ring 999. Do not wait for the app.</source>
        <translation>Os yw plentyn mewn perygl nawr, ffoniwch 999. Peidiwch ag aros am yr ap.</translation>
    </message>
</context>
<context>
    <name>CapsLockHint</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Mae&apos;n ymddangos bod Caps Lock ymlaen.</translation>
    </message>
</context>
<context>
    <name>CardOffer</name>
    <message>
        <source>I have compared it by phone: take this card</source>
        <translation>Rwyf wedi&apos;i gymharu dros y ffôn: derbyn y cerdyn hwn</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Gadael iddo</translation>
    </message>
    <message>
        <source>{name} has changed its keys. The new card is signed with the keys that you know. Ring {phone} and read the fingerprint to each other before you take it.</source>
        <translation>Mae {name} wedi newid ei allweddi. Mae&apos;r cerdyn newydd wedi&apos;i lofnodi â&apos;r allweddi rydych yn eu hadnabod. Ffoniwch {phone} a darllenwch yr ôl bys i&apos;ch gilydd cyn ei dderbyn.</translation>
    </message>
    <message>
        <source>You stopped relying on {name}. Take this card only if you have spoken to them since, on a number that you looked up yourself.</source>
        <translation>Rydych wedi rhoi&apos;r gorau i ddibynnu ar {name}. Derbyniwch y cerdyn hwn dim ond os ydych wedi siarad â nhw ers hynny, ar rif y daethoch o hyd iddo eich hun.</translation>
    </message>
    <message>
        <source>This card calls itself {name}, but its keys are not those that you know. It may be somebody else&apos;s. Ring the number that you already had, {phone}, never one on the new card. Nothing was replaced.</source>
        <translation>Mae&apos;r cerdyn hwn yn ei alw ei hun yn {name}, ond nid ei allweddi ef yw&apos;r rhai rydych yn eu hadnabod. Gall fod yn eiddo i rywun arall. Ffoniwch y rhif oedd gennych eisoes, {phone}, byth un ar y cerdyn newydd. Ni ddisodlwyd dim.</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
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
        <translation>Ni fydd angen cyfrinymadrodd wedyn ar bwy bynnag sydd wedi mewngofnodi i&apos;r cyfrifiadur hwn fel chi.</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Gwneud cod adfer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
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
        <translation>Mae pawb yma&apos;n agor yr un achosion, pob un â&apos;i gyfrinymadrodd ei hun, fel ei bod yn hysbys pwy wnaeth beth. Mae rolau&apos;n dweud beth a gynigir; nid wal ydynt.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>Twelve words that let somebody back in who has forgotten their passphrase. Print them or write them down now: they are shown only once. Lock them away as you would a master key. A new code replaces the one before.</source>
        <translation>Deuddeg gair sy&apos;n gadael rhywun sydd wedi anghofio ei gyfrinymadrodd yn ôl i mewn. Argraffwch nhw neu ysgrifennwch nhw nawr: unwaith yn unig y&apos;u dangosir. Clowch nhw i ffwrdd fel y gwnaech â phrif allwedd. Mae cod newydd yn disodli&apos;r un blaenorol.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>A backup is encrypted like the cases themselves, and opens with the same passphrases. Put it on another disk.</source>
        <translation>Mae copi wrth gefn wedi&apos;i amgryptio fel yr achosion eu hunain, ac yn agor â&apos;r un cyfrinymadroddion. Rhowch ef ar ddisg arall.</translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation>Yn gwneud y cod…</translation>
    </message>
    <message>
        <source>The recovery code: {code}</source>
        <translation>Y cod adfer: {code}</translation>
    </message>
    <message>
        <source>This computer unlocks it for you now.</source>
        <translation>Mae&apos;r cyfrifiadur hwn yn ei ddatgloi i chi nawr.</translation>
    </message>
    <message>
        <source>Only your passphrase opens it now.</source>
        <translation>Dim ond eich cyfrinymadrodd sy&apos;n ei agor nawr.</translation>
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
        <translation>I&apos;w ddinistrio: agorwch ef, a gweld ei hanes</translation>
    </message>
    <message>
        <source>Act now: open it and see what to do first</source>
        <translation>Gweithredwch nawr: agorwch ef i weld beth i&apos;w wneud gyntaf</translation>
    </message>
    <message>
        <source>{name} asks for changes</source>
        <translation>Mae {name} yn gofyn am newidiadau</translation>
    </message>
    <message>
        <source>Not yet handed over</source>
        <translation>Heb ei drosglwyddo eto</translation>
    </message>
    <message>
        <source>Went urgently on {day}, not countersigned</source>
        <translation>Aeth ar frys ar {day}, heb ei gydlofnodi</translation>
    </message>
    <message>
        <source>{name} asked you to read it on {day}</source>
        <translation>Gofynnodd {name} i chi ei ddarllen ar {day}</translation>
    </message>
    <message>
        <source>Went on {day}, not countersigned</source>
        <translation>Aeth ar {day}, heb ei gydlofnodi</translation>
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
        <source>The notes were promised by {day}. Ring {phone}</source>
        <translation>Addawyd y nodiadau erbyn {day}. Ffoniwch {phone}</translation>
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
    <name>CaseFilter</name>
    <message>
        <source>Which cases?</source>
        <translation>Pa achosion?</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafftiau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Wedi&apos;u hateb</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Ymarfer</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Pob un {n}</translation>
    </message>
</context>
<context>
    <name>CaseOverview</name>
    <message>
        <source>What needs you</source>
        <translation>Beth sydd angen eich sylw</translation>
    </message>
    <message>
        <source>Nothing is waiting for you here.</source>
        <translation>Nid oes dim yn aros amdanoch yma.</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>Gweithredwch nawr</translation>
    </message>
    <message>
        <source>The child may be in danger today. Open it and see what to do first.</source>
        <translation>Efallai fod y plentyn mewn perygl heddiw. Agorwch ef a gweld beth i&apos;w wneud yn gyntaf.</translation>
    </message>
    <message>
        <source>No answer from the front door</source>
        <translation>Dim ateb gan y drws ffrynt</translation>
    </message>
    <message>
        <source>They should have answered by now. Ring them. The longest silence first.</source>
        <translation>Dylent fod wedi ateb erbyn hyn. Ffoniwch nhw. Y tawelwch hiraf yn gyntaf.</translation>
    </message>
    <message>
        <source>To countersign</source>
        <translation>I&apos;w gydlofnodi</translation>
    </message>
    <message>
        <source>These wait for you to read them. What went urgently comes first.</source>
        <translation>Mae&apos;r rhain yn aros i chi eu darllen. Yr hyn a aeth ar frys sy&apos;n dod yn gyntaf.</translation>
    </message>
    <message>
        <source>Changes asked for</source>
        <translation>Gofynnwyd am newidiadau</translation>
    </message>
    <message>
        <source>Your lead has read these and asks you to change something.</source>
        <translation>Mae eich arweinydd wedi darllen y rhain ac yn gofyn i chi newid rhywbeth.</translation>
    </message>
    <message>
        <source>Outbox: made, but not sent</source>
        <translation>Blwch anfon: wedi&apos;u gwneud, ond heb eu hanfon</translation>
    </message>
    <message>
        <source>Nobody has these until you send the file, and say here that you did.</source>
        <translation>Nid oes gan neb y rhain nes i chi anfon y ffeil, a dweud yma eich bod wedi gwneud.</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>Heb eu trosglwyddo eto</translation>
    </message>
    <message>
        <source>What you answered asks for a referral. The most serious first.</source>
        <translation>Mae&apos;r hyn a ateboch yn gofyn am atgyfeiriad. Y mwyaf difrifol yn gyntaf.</translation>
    </message>
    <message>
        <source>Time to look again</source>
        <translation>Amser edrych eto</translation>
    </message>
    <message>
        <source>The day to look again has come. What has changed?</source>
        <translation>Mae&apos;r diwrnod i edrych eto wedi dod. Beth sydd wedi newid?</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafftiau</translation>
    </message>
    <message>
        <source>Begun and not finished. The one you changed last comes first.</source>
        <translation>Wedi&apos;u dechrau a heb eu gorffen. Yr un a newidioch ddiwethaf sy&apos;n dod yn gyntaf.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ni ellir ei ddarllen</translation>
    </message>
    <message>
        <source>Delete nothing. Ask IT to restore the newest sound backup.</source>
        <translation>Peidiwch â dileu dim. Gofynnwch i TG adfer y copi wrth gefn cyfan diweddaraf.</translation>
    </message>
    <message>
        <source>Kept long enough</source>
        <translation>Wedi&apos;u cadw&apos;n ddigon hir</translation>
    </message>
    <message>
        <source>Your organisation keeps records no longer. Destroy them in their history.</source>
        <translation>Nid yw eich sefydliad yn cadw cofnodion yn hirach. Dinistriwch nhw yn eu hanes.</translation>
    </message>
    <message>
        <source>Outbox: sent, waiting for an answer</source>
        <translation>Blwch anfon: wedi&apos;u hanfon, yn aros am ateb</translation>
    </message>
    <message>
        <source>The answer that is due first comes first.</source>
        <translation>Yr ateb sy&apos;n ddyledus gyntaf sy&apos;n dod yn gyntaf.</translation>
    </message>
    <message>
        <source>Inbox: answers that have come in</source>
        <translation>Mewnflwch: atebion sydd wedi dod i mewn</translation>
    </message>
    <message>
        <source>In the last two weeks. Older ones are further down.</source>
        <translation>Yn y pythefnos diwethaf. Mae&apos;r rhai hŷn ymhellach i lawr.</translation>
    </message>
    <message>
        <source>All other cases</source>
        <translation>Pob achos arall</translation>
    </message>
    <message>
        <source>Answered before, looked at again, or to practise on.</source>
        <translation>Wedi&apos;u hateb o&apos;r blaen, wedi edrych arnynt eto, neu i ymarfer arnynt.</translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>Show more ({n} left)</source>
        <translation>Dangos mwy ({n} ar ôl)</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>{day}, {time}: {user}</source>
        <translation>{day}, {time}: {user}</translation>
    </message>
    <message>
        <source>What stood there before?</source>
        <translation>Beth oedd yno o&apos;r blaen?</translation>
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
    <name>ChildPage</name>
    <message>
        <source>On to the questions</source>
        <translation>Ymlaen at y cwestiynau</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Eich achosion</translation>
    </message>
    <message>
        <source>Or age in years</source>
        <translation>Neu oedran mewn blynyddoedd</translation>
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
        <source>Short of time? Go straight to the questions</source>
        <translation>Prin o amser? Ewch yn syth at y cwestiynau</translation>
    </message>
    <message>
        <source>Write what you know and leave the rest. You can come back at any time.</source>
        <translation>Ysgrifennwch yr hyn a wyddoch a gadewch y gweddill. Gallwch ddod yn ôl unrhyw bryd.</translation>
    </message>
    <message>
        <source>What changes how the answers weigh</source>
        <translation>Beth sy&apos;n newid pwysau&apos;r atebion</translation>
    </message>
    <message>
        <source>Where, and with whom</source>
        <translation>Ble, a chyda phwy</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>More about school</source>
        <translation>Mwy am yr ysgol</translation>
    </message>
    <message>
        <source>How {child} is taught, a plan, the pupil number</source>
        <translation>Sut mae {child} yn cael addysg, cynllun, rhif y disgybl</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Iechyd</translation>
    </message>
    <message>
        <source>About the child</source>
        <translation>Am y plentyn</translation>
    </message>
    <message>
        <source>Belief and nationality</source>
        <translation>Cred a chenedligrwydd</translation>
    </message>
    <message>
        <source>Where it matters for {child}&apos;s safety or care</source>
        <translation>Lle mae&apos;n bwysig er mwyn diogelwch neu ofal {child}</translation>
    </message>
    <message>
        <source>Status with services</source>
        <translation>Statws gyda gwasanaethau</translation>
    </message>
    <message>
        <source>A plan, a care order, youth justice, the council&apos;s number</source>
        <translation>Cynllun, gorchymyn gofal, cyfiawnder ieuenctid, rhif y cyngor</translation>
    </message>
    <message>
        <source>Your best guess is fine. Without an age there is rarely a level.</source>
        <translation>Mae eich amcan gorau yn iawn. Anaml y bydd lefel heb oedran.</translation>
    </message>
    <message>
        <source>{name} is {age}.</source>
        <translation>{name}: {age} oed.</translation>
    </message>
</context>
<context>
    <name>ChildQuestions</name>
    <message>
        <source>Full name</source>
        <translation>Enw llawn</translation>
    </message>
    <message>
        <source>As on official papers. Leave it empty if you do not know it.</source>
        <translation>Fel ar bapurau swyddogol. Gadewch ef yn wag os nad ydych yn ei wybod.</translation>
    </message>
    <message>
        <source>What the child likes to be called</source>
        <translation>Beth mae&apos;r plentyn yn hoffi cael ei alw</translation>
    </message>
    <message>
        <source>And other names they go by. The first one is used here.</source>
        <translation>A&apos;r enwau eraill maen nhw&apos;n eu defnyddio. Mae&apos;r un cyntaf yn cael ei ddefnyddio yma.</translation>
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
        <source>Where does {child} live?</source>
        <translation>Ble mae {child} yn byw?</translation>
    </message>
    <message>
        <source>The address. Say if it has to stay secret, and from whom.</source>
        <translation>Y cyfeiriad. Dywedwch os oes rhaid ei gadw&apos;n gyfrinachol, a rhag pwy.</translation>
    </message>
    <message>
        <source>Where is {child} now?</source>
        <translation>Ble mae {child} nawr?</translation>
    </message>
    <message>
        <source>If somewhere else.</source>
        <translation>Os yw rywle arall.</translation>
    </message>
    <message>
        <source>How can {child} be reached safely?</source>
        <translation>Sut mae cysylltu&apos;n ddiogel, er mwyn {child}?</translation>
    </message>
    <message>
        <source>When, where and through whom. Say if someone checks their phone.</source>
        <translation>Pryd, ble a thrwy bwy. Dywedwch os oes rhywun yn edrych ar ei ffôn.</translation>
    </message>
    <message>
        <source>The child&apos;s own phone</source>
        <translation>Ffôn y plentyn ei hun</translation>
    </message>
    <message>
        <source>And the names they use online. Ring only when it is safe.</source>
        <translation>A&apos;r enwau maen nhw&apos;n eu defnyddio ar-lein. Ffoniwch dim ond pan fydd yn ddiogel.</translation>
    </message>
    <message>
        <source>Parents and carers</source>
        <translation>Rhieni a gofalwyr</translation>
    </message>
    <message>
        <source>Who looks after {child} day by day, and how to reach them.</source>
        <translation>Pwy sy&apos;n gofalu am {child} o ddydd i ddydd, a sut mae cael gafael arnyn nhw.</translation>
    </message>
    <message>
        <source>School, college or work</source>
        <translation>Ysgol, coleg neu waith</translation>
    </message>
    <message>
        <source>The name and town. If there is none, say so.</source>
        <translation>Yr enw a&apos;r dref. Os nad oes un, dywedwch hynny.</translation>
    </message>
    <message>
        <source>How is {child} taught now?</source>
        <translation>Sut mae {child} yn cael addysg nawr?</translation>
    </message>
    <message>
        <source>On most days. Less school leaves more time unseen.</source>
        <translation>Ar y rhan fwyaf o ddyddiau. Mae llai o ysgol yn gadael mwy o amser heb ei weld.</translation>
    </message>
    <message>
        <source>Since when, and what is planned?</source>
        <translation>Ers pryd, a beth yw&apos;r bwriad?</translation>
    </message>
    <message>
        <source>Who decided it, and when {child} is seen.</source>
        <translation>Pwy benderfynodd, a phryd mae {child} yn cael ei weld.</translation>
    </message>
    <message>
        <source>Is there an education, health and care plan?</source>
        <translation>Oes cynllun addysg, iechyd a gofal?</translation>
    </message>
    <message>
        <source>In Wales, an individual development plan.</source>
        <translation>Yng Nghymru, cynllun datblygu unigol.</translation>
    </message>
    <message>
        <source>Unique pupil number (UPN)</source>
        <translation>Rhif unigryw y disgybl (UPN)</translation>
    </message>
    <message>
        <source>A letter and 12 more characters.</source>
        <translation>Llythyren a 12 nod arall.</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>Llawn amser</translation>
    </message>
    <message>
        <source>Reduced timetable</source>
        <translation>Amserlen lai</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Wedi&apos;i wahardd dros dro</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Wedi&apos;i wahardd</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Gartref</translation>
    </message>
    <message>
        <source>Missing from school</source>
        <translation>Ar goll o&apos;r ysgol</translation>
    </message>
    <message>
        <source>Not in school, training or work</source>
        <translation>Ddim mewn ysgol, hyfforddiant na gwaith</translation>
    </message>
    <message>
        <source>Applied for</source>
        <translation>Wedi gwneud cais</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Mae angen un</translation>
    </message>
    <message>
        <source>GP practice</source>
        <translation>Meddygfa</translation>
    </message>
    <message>
        <source>The name and town.</source>
        <translation>Yr enw a&apos;r dref.</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>Rhif GIG</translation>
    </message>
    <message>
        <source>Ten digits. It saves the front door a search.</source>
        <translation>Deg digid. Mae&apos;n arbed i&apos;r drws ffrynt chwilio.</translation>
    </message>
    <message>
        <source>Disability, and how {child} communicates best</source>
        <translation>Anabledd, a sut mae {child} yn cyfathrebu orau</translation>
    </message>
    <message>
        <source>Time, signs, pictures, an aid, a person: what helps them be heard.</source>
        <translation>Amser, arwyddion, lluniau, cymorth, person: beth sy&apos;n helpu iddyn nhw gael eu clywed.</translation>
    </message>
    <message>
        <source>Health needs and injuries</source>
        <translation>Anghenion iechyd ac anafiadau</translation>
    </message>
    <message>
        <source>What the front door has to know, and who has seen it.</source>
        <translation>Beth mae&apos;n rhaid i&apos;r drws ffrynt ei wybod, a phwy sydd wedi&apos;i weld.</translation>
    </message>
    <message>
        <source>Gender, in the child&apos;s words</source>
        <translation>Rhywedd, yng ngeiriau&apos;r plentyn</translation>
    </message>
    <message>
        <source>If you did not ask, say so.</source>
        <translation>Os na wnaethoch chi ofyn, dywedwch hynny.</translation>
    </message>
    <message>
        <source>Ethnicity, as the child or family says</source>
        <translation>Ethnigrwydd, fel y mae&apos;r plentyn neu&apos;r teulu yn ei ddweud</translation>
    </message>
    <message>
        <source>Never guess it. If you did not ask, say so.</source>
        <translation>Peidiwch byth â dyfalu. Os na wnaethoch chi ofyn, dywedwch hynny.</translation>
    </message>
    <message>
        <source>First language</source>
        <translation>Iaith gyntaf</translation>
    </message>
    <message>
        <source>The one in which they can say most.</source>
        <translation>Yr un y gallan nhw ddweud fwyaf ynddi.</translation>
    </message>
    <message>
        <source>Which interpreter or signer is needed?</source>
        <translation>Pa gyfieithydd neu arwyddwr sydd ei angen?</translation>
    </message>
    <message>
        <source>Not a relative or friend. If none is needed, say so.</source>
        <translation>Nid perthynas na ffrind. Os nad oes angen un, dywedwch hynny.</translation>
    </message>
    <message>
        <source>Religion or belief, as the child or family says</source>
        <translation>Crefydd neu gred, yn ôl y plentyn neu&apos;r teulu</translation>
    </message>
    <message>
        <source>What matters to {child}, and who to ask.</source>
        <translation>Beth sy&apos;n bwysig yng ngolwg {child}, a phwy i&apos;w holi.</translation>
    </message>
    <message>
        <source>Nationality and immigration status</source>
        <translation>Cenedligrwydd a statws mewnfudo</translation>
    </message>
    <message>
        <source>Only where protection needs it. It is never a reason to wait.</source>
        <translation>Dim ond lle mae amddiffyn yn gofyn amdano. Nid yw byth yn rheswm i aros.</translation>
    </message>
    <message>
        <source>Child in need, on a protection plan, or in care?</source>
        <translation>Plentyn mewn angen, ar gynllun amddiffyn, neu mewn gofal?</translation>
    </message>
    <message>
        <source>Which, since when, and which council.</source>
        <translation>Pa un, ers pryd, a pha gyngor.</translation>
    </message>
    <message>
        <source>The number that children&apos;s services use</source>
        <translation>Y rhif mae gwasanaethau plant yn ei ddefnyddio</translation>
    </message>
    <message>
        <source>Where you have it from a letter or a record.</source>
        <translation>Os yw gennych chi o lythyr neu gofnod.</translation>
    </message>
    <message>
        <source>Does a youth justice team work with {child}?</source>
        <translation>Oes tîm cyfiawnder ieuenctid yn gweithio gyda {child}?</translation>
    </message>
    <message>
        <source>Who, and since when. Children are made to commit crimes, too.</source>
        <translation>Pwy, ac ers pryd. Mae plant yn cael eu gorfodi i droseddu hefyd.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Who and what keeps coming up?</source>
        <translation>Pwy a beth sy&apos;n codi dro ar ôl tro?</translation>
    </message>
    <message>
        <source>Each row holds one fact, however small. A nickname or half a number plate can join what others know. In danger, ring 999 first.</source>
        <translation>Mae pob rhes yn dal un ffaith, waeth pa mor fach. Gall llysenw neu hanner plât rhif gysylltu â&apos;r hyn mae eraill yn ei wybod. Mewn perygl, ffoniwch 999 yn gyntaf.</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>Ychwanegu ffaith</translation>
    </message>
    <message>
        <source>Fact {n}</source>
        <translation>Ffaith {n}</translation>
    </message>
    <message>
        <source>For the police only.</source>
        <translation>I&apos;r heddlu yn unig.</translation>
    </message>
    <message>
        <source>What is this about?</source>
        <translation>Am beth mae hyn?</translation>
    </message>
    <message>
        <source>Name, number or address</source>
        <translation>Enw, rhif neu gyfeiriad</translation>
    </message>
    <message>
        <source>A nickname, part of a number plate, a street, an online name.</source>
        <translation>Llysenw, rhan o blât rhif, stryd, enw ar-lein.</translation>
    </message>
    <message>
        <source>What do they, or does it, look like?</source>
        <translation>Sut olwg sydd arnyn nhw, neu arno?</translation>
    </message>
    <message>
        <source>About what age, build, clothes; or make, colour, marks.</source>
        <translation>Tua pha oed, corffolaeth, dillad; neu wneuthuriad, lliw, marciau.</translation>
    </message>
    <message>
        <source>How is it tied to {child}?</source>
        <translation>Beth yw&apos;r cysylltiad gyda {child}?</translation>
    </message>
    <message>
        <source>And to other people, places and vehicles in this list.</source>
        <translation>Ac â phobl, lleoedd a cherbydau eraill yn y rhestr hon.</translation>
    </message>
    <message>
        <source>When was it seen or heard?</source>
        <translation>Pryd cafodd ei weld neu ei glywed?</translation>
    </message>
    <message>
        <source>A date, or a time in your own words.</source>
        <translation>Dyddiad, neu amser yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Sut ydych chi&apos;n gwybod?</translation>
    </message>
    <message>
        <source>Could whoever told you be recognised or hurt?</source>
        <translation>A allai pwy bynnag ddywedodd wrthych gael ei adnabod neu ei frifo?</translation>
    </message>
    <message>
        <source>If so, the reader takes more care of what they show, and to whom.</source>
        <translation>Os felly, mae&apos;r darllenydd yn fwy gofalus beth mae&apos;n ei ddangos, ac i bwy.</translation>
    </message>
    <message>
        <source>Has the same thing come up before?</source>
        <translation>Ydy&apos;r un peth wedi codi o&apos;r blaen?</translation>
    </message>
    <message>
        <source>With another child, or in another place, too.</source>
        <translation>Gyda phlentyn arall, neu mewn lle arall, hefyd.</translation>
    </message>
    <message>
        <source>For the police only: leave it out of the referral</source>
        <translation>I&apos;r heddlu yn unig: ei adael allan o&apos;r atgyfeiriad</translation>
    </message>
    <message>
        <source>A referral stays on {child}&apos;s record, where people named in it may read it. Tick this where that could warn somebody, or show who told you.</source>
        <translation>Mae atgyfeiriad yn aros ar gofnod {child}, lle gall pobl sydd wedi&apos;u henwi ynddo ei ddarllen. Ticiwch hwn lle gallai hynny rybuddio rhywun, neu ddangos pwy ddywedodd wrthych.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Cerbyd</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Online name</source>
        <translation>Enw ar-lein</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Another child</source>
        <translation>Plentyn arall</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>Hidden, because it is small.</source>
        <translation>Wedi&apos;i guddio, am ei fod yn fach.</translation>
    </message>
    <message>
        <source>Hidden, so that a small number beside it cannot be worked out.</source>
        <translation>Wedi&apos;i guddio, fel na ellir cyfrifo rhif bach wrth ei ymyl.</translation>
    </message>
    <message>
        <source>Hidden, because too few people are behind it.</source>
        <translation>Wedi&apos;i guddio, am fod rhy ychydig o bobl y tu ôl iddo.</translation>
    </message>
    <message>
        <source>More than nought, and rounds to nought.</source>
        <translation>Mwy na sero, ac yn talgrynnu i sero.</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Which period?</source>
        <translation>Pa gyfnod?</translation>
    </message>
    <message>
        <source>A quarter suits most services. A year hides less.</source>
        <translation>Mae chwarter yn addas i&apos;r rhan fwyaf o wasanaethau. Mae blwyddyn yn cuddio llai.</translation>
    </message>
    <message>
        <source>As which file?</source>
        <translation>Fel pa ffeil?</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Llyfr gwaith (Excel)</translation>
    </message>
    <message>
        <source>Workbook (OpenDocument)</source>
        <translation>Llyfr gwaith (OpenDocument)</translation>
    </message>
    <message>
        <source>Report of two pages</source>
        <translation>Adroddiad dwy dudalen</translation>
    </message>
    <message>
        <source>Table for programs</source>
        <translation>Tabl i raglenni</translation>
    </message>
    <message>
        <source>Data for programs</source>
        <translation>Data i raglenni</translation>
    </message>
    <message>
        <source>Save it, ready to send…</source>
        <translation>Ei gadw, yn barod i&apos;w anfon…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Send exact counts to your partnership</source>
        <translation>Anfon cyfrifon union i&apos;ch partneriaeth</translation>
    </message>
    <message>
        <source>Sealed to its analyst, for tables of the whole area</source>
        <translation>Wedi&apos;u selio i&apos;w dadansoddwr, ar gyfer tablau&apos;r ardal gyfan</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Yn cyfrif…</translation>
    </message>
    <message>
        <source>Looking at every case…</source>
        <translation>Yn edrych ar bob achos…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Yn ysgrifennu&apos;r ffeil…</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cyfrifon</translation>
    </message>
    <message>
        <source>How the tool was used, in numbers that name nobody. Below is what others would see. Nothing is written until you save it. Practice cases are not counted.</source>
        <translation>Sut y defnyddiwyd yr offeryn, mewn rhifau nad ydynt yn enwi neb. Isod mae&apos;r hyn y byddai eraill yn ei weld. Nid oes dim yn cael ei ysgrifennu nes i chi ei gadw. Nid yw achosion ymarfer yn cael eu cyfrif.</translation>
    </message>
    <message>
        <source>Rule: {rule}. {sentences}</source>
        <translation>Rheol: {rule}. {sentences}</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Gosodwyd gan eich sefydliad.</translation>
    </message>
    <message>
        <source>Most numbers of this period are hidden. A longer period tells more. Once this one is saved, no longer one that contains it can be: the two could be subtracted from each other.</source>
        <translation>Mae&apos;r rhan fwyaf o rifau&apos;r cyfnod hwn wedi&apos;u cuddio. Mae cyfnod hirach yn dweud mwy. Unwaith y bydd hwn wedi&apos;i gadw, ni ellir cadw un hirach sy&apos;n ei gynnwys: gellid tynnu&apos;r naill o&apos;r llall.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>I ble mae&apos;r ffeil yn mynd</translation>
    </message>
    <message>
        <source>Saved: {path}. It can be sent by ordinary e-mail: it names nobody.</source>
        <translation>Cadwyd: {path}. Gellir ei anfon drwy e-bost cyffredin: nid yw&apos;n enwi neb.</translation>
    </message>
    <message>
        <source>Stopped. Choose the period again to count it.</source>
        <translation>Stopiwyd. Dewiswch y cyfnod eto i&apos;w gyfrif.</translation>
    </message>
    <message>
        <source>Sealing it…</source>
        <translation>Yn ei selio…</translation>
    </message>
    <message>
        <source>Sealed: {path}. Send it to your partnership&apos;s analyst.</source>
        <translation>Seliwyd: {path}. Anfonwch ef at ddadansoddwr eich partneriaeth.</translation>
    </message>
</context>
<context>
    <name>CountsReturn</name>
    <message>
        <source>What your service is called</source>
        <translation>Enw eich gwasanaeth</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Ei god</translation>
    </message>
    <message>
        <source>An ODS code, a school&apos;s URN or a force code.</source>
        <translation>Cod ODS, URN ysgol neu god heddlu.</translation>
    </message>
    <message>
        <source>Which sector is it?</source>
        <translation>Pa sector ydyw?</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Iechyd</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Addysg</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Heddlu</translation>
    </message>
    <message>
        <source>Social care</source>
        <translation>Gofal cymdeithasol</translation>
    </message>
    <message>
        <source>Voluntary</source>
        <translation>Gwirfoddol</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>The code of its area</source>
        <translation>Cod ei ardal</translation>
    </message>
    <message>
        <source>Nine characters, such as E06000033 for Southend-on-Sea. Empty if unsure.</source>
        <translation>Naw nod, megis E06000033 ar gyfer Southend-on-Sea. Gwag os nad ydych yn siŵr.</translation>
    </message>
    <message>
        <source>Choose the analyst&apos;s card, and seal…</source>
        <translation>Dewis cerdyn y dadansoddwr, a selio…</translation>
    </message>
    <message>
        <source>Your partnership adds up the exact counts of all its services, and hides small numbers once, in what it publishes. The file can be opened by its analyst alone. No name, no date of birth and no single case is in it.</source>
        <translation>Mae eich partneriaeth yn adio cyfrifon union ei holl wasanaethau, ac yn cuddio rhifau bach unwaith, yn yr hyn y mae&apos;n ei gyhoeddi. Dim ond ei dadansoddwr all agor y ffeil. Nid oes enw, dyddiad geni nac un achos unigol ynddi.</translation>
    </message>
    <message>
        <source>Say what your service is called, and which sector it is.</source>
        <translation>Dywedwch beth yw enw eich gwasanaeth, a pha sector ydyw.</translation>
    </message>
    <message>
        <source>The code of an area has nine characters: a letter and eight figures, such as E06000033. Leave it empty if you are unsure.</source>
        <translation>Mae gan god ardal naw nod: llythyren ac wyth rhif, megis E06000033. Gadewch ef yn wag os nad ydych yn siŵr.</translation>
    </message>
    <message>
        <source>The card of the partnership&apos;s analyst</source>
        <translation>Cerdyn dadansoddwr y bartneriaeth</translation>
    </message>
    <message>
        <source>Cards (*.json)</source>
        <translation>Cardiau (*.json)</translation>
    </message>
</context>
<context>
    <name>CountsShown</name>
    <message>
        <source>All tables</source>
        <translation>Pob tabl</translation>
    </message>
    <message>
        <source>Released on {day}. Saving it again gives the same numbers.</source>
        <translation>Rhyddhawyd ar {day}. Mae ei gadw eto yn rhoi&apos;r un rhifau.</translation>
    </message>
    <message>
        <source>So few steps were counted that nothing but that can be told of them.</source>
        <translation>Cyfrifwyd cyn lleied o gamau fel na ellir dweud dim ond hynny amdanynt.</translation>
    </message>
    <message>
        <source>Nothing was counted in this period. Assessments, referrals and what becomes of them are counted as they are made.</source>
        <translation>Ni chyfrifwyd dim yn y cyfnod hwn. Mae asesiadau, atgyfeiriadau a&apos;r hyn a ddaw ohonynt yn cael eu cyfrif wrth iddynt gael eu gwneud.</translation>
    </message>
    <message>
        <source>No number is hidden.</source>
        <translation>Nid oes rhif wedi&apos;i guddio.</translation>
    </message>
    <message>
        <source>Because they are small: {count}.</source>
        <translation>Am eu bod yn fach: {count}.</translation>
    </message>
    <message>
        <source>So that a small one beside them cannot be worked out: {count}.</source>
        <translation>Fel na ellir cyfrifo un bach wrth eu hymyl: {count}.</translation>
    </message>
    <message>
        <source>Because too few people are behind them: {count}.</source>
        <translation>Am fod rhy ychydig o bobl y tu ôl iddynt: {count}.</translation>
    </message>
    <message>
        <source>Numbers that are hidden: {count}.</source>
        <translation>Rhifau sydd wedi&apos;u cuddio: {count}.</translation>
    </message>
    <message>
        <source>Numbers that are hidden because they are small: {count}.</source>
        <translation>Rhifau sydd wedi&apos;u cuddio am eu bod yn fach: {count}.</translation>
    </message>
    <message>
        <source>Numbers that are hidden so that a small one beside them cannot be worked out: {count}.</source>
        <translation>Rhifau sydd wedi&apos;u cuddio fel na ellir cyfrifo un bach wrth eu hymyl: {count}.</translation>
    </message>
    <message>
        <source>Numbers that are hidden because too few people are behind them: {count}.</source>
        <translation>Rhifau sydd wedi&apos;u cuddio am fod rhy ychydig o bobl y tu ôl iddynt: {count}.</translation>
    </message>
</context>
<context>
    <name>CoveredPage</name>
    <message>
        <source>Keeping your last words. One moment.</source>
        <translation>Yn cadw eich geiriau olaf. Un eiliad.</translation>
    </message>
</context>
<context>
    <name>CutOffNotice</name>
    <message>
        <source>Go on there</source>
        <translation>Mynd ymlaen yno</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>The app stopped without being closed on {day} at {time}, while {user} was working on {who}. Everything up to then is kept. The last change: {place}.</source>
        <translation>Stopiodd yr ap heb ei gau ar {day} am {time}, tra oedd {user} yn gweithio ar {who}. Mae popeth hyd hynny wedi&apos;i gadw. Y newid olaf: {place}.</translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation>achos heb enw</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>{month} {year} has no day {day}, so this date is not kept yet.</source>
        <translation>Does dim diwrnod {day} ym mis {month} {year}, felly nid yw&apos;r dyddiad hwn wedi&apos;i gadw eto.</translation>
    </message>
    <message>
        <source>There is no month {month}, so this date is not kept yet. Write the day first, then the month, such as 4/3/2012.</source>
        <translation>Does dim mis {month}, felly nid yw&apos;r dyddiad hwn wedi&apos;i gadw eto. Ysgrifennwch y diwrnod yn gyntaf, wedyn y mis, er enghraifft 4/3/2012.</translation>
    </message>
    <message>
        <source>We cannot read this as a date, so it is not kept yet. Write day, month and year, such as 4/3/2012.</source>
        <translation>Ni allwn ddarllen hwn fel dyddiad, felly nid yw wedi&apos;i gadw eto. Ysgrifennwch ddiwrnod, mis a blwyddyn, er enghraifft 4/3/2012.</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>Looking…</source>
        <translation>Yn edrych…</translation>
    </message>
    <message>
        <source>We cannot tell how this stands. {reason}</source>
        <translation>Ni allwn ddweud sut mae hyn yn sefyll. {reason}</translation>
    </message>
</context>
<context>
    <name>DoorForm</name>
    <message>
        <source>What is the front door called?</source>
        <translation>Beth yw enw&apos;r drws ffrynt?</translation>
    </message>
    <message>
        <source>Which area does it serve?</source>
        <translation>Pa ardal y mae&apos;n ei gwasanaethu?</translation>
    </message>
    <message>
        <source>Its phone number</source>
        <translation>Ei rif ffôn</translation>
    </message>
    <message>
        <source>From its own page, not from a message that somebody sent you.</source>
        <translation>O&apos;i dudalen ei hun, nid o neges a anfonodd rhywun atoch.</translation>
    </message>
    <message>
        <source>Its number at night and at weekends</source>
        <translation>Ei rif gyda&apos;r nos ac ar benwythnosau</translation>
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
        <translation>Dim ond i gyfeiriad diogel achrededig, neu i&apos;w ffurflen we eu hunain.</translation>
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
        <translation>Mae angen ei enw a&apos;i rif ffôn. Nid oes dim wedi&apos;i gadw eto.</translation>
    </message>
</context>
<context>
    <name>DoorPages</name>
    <message>
        <source>Saved as {file}. Try it on another desk before you rely on it.</source>
        <translation>Wedi&apos;i gadw fel {file}. Rhowch gynnig arno ar ddesg arall cyn dibynnu arno.</translation>
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
        <translation>Fel y mae pobl yma&apos;n ei adnabod.</translation>
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
        <translation>Eich rhif gyda&apos;r nos ac ar benwythnosau</translation>
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
        <translation>Dim ond os yw eich cyfeiriad wedi&apos;i achredu&apos;n ddiogel.</translation>
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
        <translation>Mae hyn yn gwneud dau beth: eich cerdyn, ffeil fach a roddwch i bawb sy&apos;n atgyfeirio atoch, a&apos;ch allweddi, sy&apos;n aros yma ac yn agor yr hyn a anfonant.</translation>
    </message>
    <message>
        <source>Your name and phone number are needed: they are on your card.</source>
        <translation>Mae angen eich enw a&apos;ch rhif ffôn: maent ar eich cerdyn.</translation>
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
    <name>DoorStep</name>
    <message>
        <source>Begin</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>Where your referrals go</source>
        <translation>I ble mae eich atgyfeiriadau&apos;n mynd</translation>
    </message>
    <message>
        <source>A front door that uses this app gives out a small file, its card. With it, only they can open what you send. You can begin without, and add it when you need it.</source>
        <translation>Mae drws ffrynt sy&apos;n defnyddio&apos;r ap hwn yn rhoi ffeil fach, ei gerdyn. Gydag ef, dim ond nhw all agor yr hyn a anfonwch. Gallwch ddechrau hebddo, a&apos;i ychwanegu pan fydd ei angen arnoch.</translation>
    </message>
    <message>
        <source>Choose their card…</source>
        <translation>Dewis eu cerdyn…</translation>
    </message>
    <message>
        <source>Leave this card out</source>
        <translation>Gadael y cerdyn hwn allan</translation>
    </message>
    <message>
        <source>Your organisation has set these already:</source>
        <translation>Mae eich sefydliad wedi gosod y rhain yn barod:</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Dewis un arall…</translation>
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
    <name>Entrance</name>
    <message>
        <source>Your organisation&apos;s settings cannot be used, so the careful ones hold for now. Your cases are safe. Tell IT: {problem}</source>
        <translation>Ni ellir defnyddio gosodiadau eich sefydliad, felly&apos;r rhai gofalus sydd mewn grym am y tro. Mae eich achosion yn ddiogel. Dywedwch wrth TG: {problem}</translation>
    </message>
    <message>
        <source>Last used on {day} at {time}. Everything up to then is kept.</source>
        <translation>Defnyddiwyd ddiwethaf ar {day} am {time}. Mae popeth hyd hynny wedi&apos;i gadw.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>What else happened?</source>
        <translation>Beth arall ddigwyddodd?</translation>
    </message>
    <message>
        <source>What your answers do not hold already: a move, a loss, an earlier worry.</source>
        <translation>Beth nad yw eich atebion yn ei ddal yn barod: symud tŷ, colled, pryder cynharach.</translation>
    </message>
    <message>
        <source>Add something that happened</source>
        <translation>Ychwanegu rhywbeth a ddigwyddodd</translation>
    </message>
    <message>
        <source>Event {n}</source>
        <translation>Digwyddiad {n}</translation>
    </message>
    <message>
        <source>When was this?</source>
        <translation>Pryd oedd hyn?</translation>
    </message>
    <message>
        <source>A date, or a time in your own words.</source>
        <translation>Dyddiad, neu amser yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Beth ddigwyddodd?</translation>
    </message>
    <message>
        <source>Facts. Use {child}&apos;s own words where you have them.</source>
        <translation>Ffeithiau. Defnyddiwch eiriau {child} lle maen nhw gennych chi.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Sut ydych chi&apos;n gwybod?</translation>
    </message>
    <message>
        <source>What was done about it?</source>
        <translation>Beth gafodd ei wneud yn ei gylch?</translation>
    </message>
    <message>
        <source>By whom, and what came of it. If nothing was done, say so.</source>
        <translation>Gan bwy, a beth ddaeth ohono. Os na wnaed dim, dywedwch hynny.</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
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
        <translation>Sut ydych chi&apos;n gwybod?</translation>
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
        <translation>Ffeithiau. Defnyddiwch eiriau&apos;r plentyn ei hun lle maen nhw gennych.</translation>
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
        <translation>Ôl bys, i&apos;w ddarllen i&apos;ch gilydd dros y ffôn</translation>
    </message>
    <message>
        <source>or in words: {words}</source>
        <translation>neu mewn geiriau: {words}</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Try a practice case first</source>
        <translation>Rhoi cynnig ar achos ymarfer yn gyntaf</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Yn paratoi …</translation>
    </message>
    <message>
        <source>Step {place} of {count}</source>
        <translation>Cam {place} o {count}</translation>
    </message>
</context>
<context>
    <name>FoldButton</name>
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
        <translation>Nid oes dim wedi&apos;i drosglwyddo eto. Pan fydd, mae&apos;r dudalen hon yn dweud a yw ganddynt a beth maent yn ei benderfynu.</translation>
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
        <translation>Atebion wedi&apos;u selio (*.age);;Pob ffeil (*)</translation>
    </message>
</context>
<context>
    <name>ForgottenCard</name>
    <message>
        <source>{name} is forgotten.</source>
        <translation>Mae {name} wedi&apos;i anghofio.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
</context>
<context>
    <name>FrontDoorChoice</name>
    <message>
        <source>No front door is known yet. If they use this app, they give you their card: a small file. If not, write down how to reach them.</source>
        <translation>Nid oes drws ffrynt yn hysbys eto. Os ydynt yn defnyddio&apos;r ap hwn, rhoddant eu cerdyn i chi: ffeil fach. Os nad ydynt, nodwch sut i&apos;w cyrraedd.</translation>
    </message>
    <message>
        <source>Add a front door&apos;s card…</source>
        <translation>Ychwanegu cerdyn drws ffrynt…</translation>
    </message>
    <message>
        <source>Write a front door down</source>
        <translation>Nodi drws ffrynt</translation>
    </message>
    <message>
        <source>Which front door?</source>
        <translation>Pa ddrws ffrynt?</translation>
    </message>
    <message>
        <source>Your organisation has not given a front door yet. Ring yours, and ask IT.</source>
        <translation>Nid yw eich sefydliad wedi rhoi drws ffrynt eto. Ffoniwch eich un chi, a gofynnwch i TG.</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>It cannot wait: send it as it is</source>
        <translation>Ni all aros: anfonwch ef fel y mae</translation>
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
        <translation>Ddim eto: fe&apos;i hanfonaf yn nes ymlaen</translation>
    </message>
    <message>
        <source>Ring first. The file follows, in the safest way that they accept.</source>
        <translation>Ffoniwch yn gyntaf. Daw&apos;r ffeil wedyn, yn y ffordd fwyaf diogel y maent yn ei derbyn.</translation>
    </message>
    <message>
        <source>Lock the PDF for {name}</source>
        <translation>Cloi&apos;r PDF ar gyfer {name}</translation>
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
        <source>First choose a front door above.</source>
        <translation>Yn gyntaf, dewiswch ddrws ffrynt uchod.</translation>
    </message>
    <message>
        <source>First see to what is missing above.</source>
        <translation>Yn gyntaf, rhowch sylw i&apos;r hyn sydd ar goll uchod.</translation>
    </message>
    <message>
        <source>First compare the numbers above.</source>
        <translation>Yn gyntaf, cymharwch y rhifau uchod.</translation>
    </message>
    <message>
        <source>They take no files: ring them.</source>
        <translation>Nid ydynt yn derbyn ffeiliau: ffoniwch nhw.</translation>
    </message>
    <message>
        <source>First choose how it goes.</source>
        <translation>Yn gyntaf, dewiswch sut mae&apos;n mynd.</translation>
    </message>
    <message>
        <source>First say why it goes in this way.</source>
        <translation>Yn gyntaf, dywedwch pam mae&apos;n mynd fel hyn.</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Lle i gadw&apos;r ffeil</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>What to say when you ring</source>
        <translation>Beth i&apos;w ddweud wrth ffonio</translation>
    </message>
    <message>
        <source>Copy it into their own form</source>
        <translation>Ei gopïo i&apos;w ffurflen eu hunain</translation>
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
        <source>Text size, colours, language</source>
        <translation>Maint y testun, lliwiau, iaith</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Mynd i</translation>
    </message>
    <message>
        <source>Your details, settings, help and more</source>
        <translation>Eich manylion, gosodiadau, help a mwy</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>Hides everything at once</source>
        <translation>Yn cuddio popeth ar unwaith</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>Beside the steps</source>
        <translation>Wrth ochr y camau</translation>
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
        <source>Papers</source>
        <translation>Papurau</translation>
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
        <translation>Beth mae&apos;n ei olygu</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Er enghraifft</translation>
    </message>
    <message>
        <source>What not to assume</source>
        <translation>Beth i beidio â&apos;i gymryd yn ganiataol</translation>
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
        <translation>Beth i&apos;w ysgrifennu</translation>
    </message>
    <message>
        <source>Before you ask</source>
        <translation>Cyn i chi ofyn</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Ble i&apos;w ysgrifennu</translation>
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
        <translation>Dinistrio&apos;r cofnod hwn…</translation>
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
        <translation>Mae popeth am y plentyn hwn yn mynd: atebion, geiriau, cyflyrau cynharach, atgyfeiriadau ac ymatebion. Ni ellir ei ddadwneud. Yr hyn sy&apos;n aros yw bod cofnod wedi&apos;i ddinistrio, gan bwy a phryd. Mae copïau wrth gefn yn cadw eu rhai nhw nes cânt eu tynnu; gall disg gadw olion.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Who changed what, and what stood there before. What was handed over is kept as it was; a correction is added, never written over it.</source>
        <translation>Pwy newidiodd beth, a beth oedd yno o&apos;r blaen. Cedwir yr hyn a drosglwyddwyd fel yr oedd; ychwanegir cywiriad, byth ei ysgrifennu drosto.</translation>
    </message>
    <message>
        <source>Nothing has been changed since it was begun.</source>
        <translation>Nid oes dim wedi&apos;i newid ers ei gychwyn.</translation>
    </message>
    <message>
        <source>Goes: {who}, changes: {changes}, referrals: {made}, front doors&apos; answers: {said}.</source>
        <translation>Yn mynd: {who}, newidiadau: {changes}, atgyfeiriadau: {made}, atebion drysau ffrynt: {said}.</translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation>achos heb enw</translation>
    </message>
    <message>
        <source>When it is no longer needed</source>
        <translation>Pan nad oes ei angen mwyach</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Yn darllen yr hanes…</translation>
    </message>
    <message>
        <source>This record is due to be destroyed since {day}. The record of truth is your organisation&apos;s own system: see that it is there first.</source>
        <translation>Mae&apos;r cofnod hwn i&apos;w ddinistrio ers {day}. System eich sefydliad yw&apos;r gwir gofnod: gwnewch yn siŵr ei fod yno yn gyntaf.</translation>
    </message>
    <message>
        <source>This is a working copy. It is not due to be destroyed yet.</source>
        <translation>Copi gwaith yw hwn. Nid yw i&apos;w ddinistrio eto.</translation>
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
        <source>Last time it was judged higher than the answers alone gave: {level}. Is it lower now, or only not judged yet? Judge it again at the end of this page.</source>
        <translation>Y tro diwethaf barnwyd ei fod yn uwch na&apos;r hyn a roddodd yr atebion eu hunain: {level}. A yw&apos;n is nawr, neu heb ei farnu eto yn unig? Barnwch ef eto ar ddiwedd y dudalen hon.</translation>
    </message>
    <message>
        <source>The level has fallen a long way since last time. Say why.</source>
        <translation>Mae&apos;r lefel wedi gostwng yn fawr ers y tro diwethaf. Dywedwch pam.</translation>
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
        <source>Looking for your cases …</source>
        <translation>Yn chwilio am eich achosion …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ceisio eto</translation>
    </message>
    <message>
        <source>Lead&apos;s desk</source>
        <translation>Desg yr arweinydd</translation>
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
        <source>Try a practice case</source>
        <translation>Rhoi cynnig ar achos ymarfer</translation>
    </message>
    <message>
        <source>Worried about a child? Begin an assessment: you do not need to be sure, and you do not need every answer.</source>
        <translation>Yn poeni am blentyn? Dechreuwch asesiad: nid oes angen i chi fod yn siŵr, ac nid oes angen pob ateb arnoch.</translation>
    </message>
    <message>
        <source>What you write is kept as you write it, locked on this computer, and goes nowhere until you hand it over yourself.</source>
        <translation>Mae&apos;r hyn a ysgrifennwch yn cael ei gadw wrth i chi ei ysgrifennu, dan glo ar y cyfrifiadur hwn, ac nid yw&apos;n mynd i unman nes i chi ei drosglwyddo eich hun.</translation>
    </message>
    <message>
        <source>New to this? Try a practice case first: nobody in it is real, and nothing is counted.</source>
        <translation>Yn newydd i hyn? Rhowch gynnig ar achos ymarfer yn gyntaf: nid oes neb ynddo&apos;n real, ac ni chyfrifir dim.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>Canfuwyd {n}</translation>
    </message>
    <message>
        <source>No case fits what you typed.</source>
        <translation>Does dim achos yn cyd-fynd â&apos;r hyn a deipioch.</translation>
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
        <source>A front door&apos;s answer</source>
        <translation>Ateb drws ffrynt</translation>
    </message>
    <message>
        <source>Sealed answers (*.age);;All files (*)</source>
        <translation>Atebion wedi&apos;u selio (*.age);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>To countersign: {n}</source>
        <translation>I&apos;w cydlofnodi: {n}</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>Family and household</source>
        <translation>Teulu ac aelwyd</translation>
    </message>
    <message>
        <source>One person at a time. Brothers and sisters can be in different danger.</source>
        <translation>Un person ar y tro. Gall brodyr a chwiorydd fod mewn perygl gwahanol.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ychwanegu person</translation>
    </message>
    <message>
        <source>Person {n}</source>
        <translation>Person {n}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>What they are called, as far as you know.</source>
        <translation>Beth yw eu henw, hyd y gwyddoch chi.</translation>
    </message>
    <message>
        <source>What are they to {child}?</source>
        <translation>Beth yw&apos;r berthynas gyda {child}?</translation>
    </message>
    <message>
        <source>Such as mother, step-brother, foster carer, lodger.</source>
        <translation>Megis mam, llysfrawd, gofalwr maeth, lletywr.</translation>
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
        <source>Or age</source>
        <translation>Neu oed</translation>
    </message>
    <message>
        <source>Your best guess is fine, such as about 40.</source>
        <translation>Mae eich amcan gorau yn iawn, megis tua 40.</translation>
    </message>
    <message>
        <source>Do they have parental responsibility?</source>
        <translation>Oes ganddyn nhw gyfrifoldeb rhiant?</translation>
    </message>
    <message>
        <source>In law they may decide for {child}.</source>
        <translation>Yn ôl y gyfraith cân nhw benderfynu dros {child}.</translation>
    </message>
    <message>
        <source>Do they live with {child}?</source>
        <translation>Ydyn nhw&apos;n byw gyda {child}?</translation>
    </message>
    <message>
        <source>Also where it is only some of the time.</source>
        <translation>Hefyd os mai dim ond rhan o&apos;r amser.</translation>
    </message>
    <message>
        <source>Is this person at risk, a risk, or a help?</source>
        <translation>Ydy&apos;r person hwn mewn perygl, yn berygl, neu&apos;n help?</translation>
    </message>
    <message>
        <source>As far as you know today. You can change it.</source>
        <translation>Hyd y gwyddoch heddiw. Gallwch ei newid.</translation>
    </message>
    <message>
        <source>How does this person&apos;s situation differ?</source>
        <translation>Sut mae sefyllfa&apos;r person hwn yn wahanol?</translation>
    </message>
    <message>
        <source>School, health, where they sleep, what they need, what they have seen.</source>
        <translation>Ysgol, iechyd, ble maen nhw&apos;n cysgu, beth sydd ei angen arnyn nhw, beth maen nhw wedi&apos;i weld.</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>ganwyd {date}</translation>
    </message>
    <message>
        <source>Lives with {child}</source>
        <translation>Yn byw gyda {child}</translation>
    </message>
    <message>
        <source>{part}.</source>
        <translation>{part}.</translation>
    </message>
    <message>
        <source>May be at risk</source>
        <translation>Gall fod mewn perygl</translation>
    </message>
    <message>
        <source>May pose a risk</source>
        <translation>Gall fod yn berygl</translation>
    </message>
    <message>
        <source>Helps to protect</source>
        <translation>Yn helpu i amddiffyn</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Heb ei ddweud</translation>
    </message>
</context>
<context>
    <name>IdentifierField</name>
    <message>
        <source>Police force: {name}.</source>
        <translation>Heddlu: {name}.</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>Mae wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>It is kept as you wrote it.</source>
        <translation>Mae wedi&apos;i gadw fel yr ysgrifennoch chi ef.</translation>
    </message>
    <message>
        <source>An NHS number has ten digits. Here are fewer.</source>
        <translation>Mae gan rif GIG ddeg digid. Mae llai yma.</translation>
    </message>
    <message>
        <source>An NHS number has ten digits. Here are more.</source>
        <translation>Mae gan rif GIG ddeg digid. Mae mwy yma.</translation>
    </message>
    <message>
        <source>An NHS number is ten digits and nothing else.</source>
        <translation>Deg digid a dim arall yw rhif GIG.</translation>
    </message>
    <message>
        <source>A digit of this NHS number is wrong, or two have changed places.</source>
        <translation>Mae digid yn y rhif GIG hwn yn anghywir, neu mae dau wedi newid lle.</translation>
    </message>
    <message>
        <source>One digit ten times is nobody&apos;s NHS number.</source>
        <translation>Nid rhif GIG neb yw un digid ddengwaith.</translation>
    </message>
    <message>
        <source>This NHS number is for practice and belongs to nobody.</source>
        <translation>Rhif GIG ar gyfer ymarfer yw hwn, ac nid yw&apos;n perthyn i neb.</translation>
    </message>
    <message>
        <source>A UPN is a letter and 12 more characters. Here are fewer.</source>
        <translation>Llythyren a 12 nod arall yw UPN. Mae llai yma.</translation>
    </message>
    <message>
        <source>A UPN is a letter and 12 more characters. Here are more.</source>
        <translation>Llythyren a 12 nod arall yw UPN. Mae mwy yma.</translation>
    </message>
    <message>
        <source>A UPN has no I, O or S. Is it a 1, a 0 or a 5?</source>
        <translation>Does dim I, O nac S mewn UPN. Ai 1, 0 neu 5 yw?</translation>
    </message>
    <message>
        <source>A UPN is a letter, 11 digits, and one more digit or letter.</source>
        <translation>Llythyren, 11 digid, ac un digid neu lythyren arall yw UPN.</translation>
    </message>
    <message>
        <source>A letter or digit of this UPN is wrong, or two have changed places.</source>
        <translation>Mae llythyren neu ddigid yn yr UPN hwn yn anghywir, neu mae dau wedi newid lle.</translation>
    </message>
    <message>
        <source>This UPN ends in a letter, so the school will replace it.</source>
        <translation>Mae&apos;r UPN hwn yn gorffen â llythyren, felly bydd yr ysgol yn rhoi un arall yn ei le.</translation>
    </message>
    <message>
        <source>An ODS code has three characters or more. Here are fewer.</source>
        <translation>Mae gan god ODS dri nod neu fwy. Mae llai yma.</translation>
    </message>
    <message>
        <source>An ODS code has six characters at most. Here are more.</source>
        <translation>Mae gan god ODS chwe nod ar y mwyaf. Mae mwy yma.</translation>
    </message>
    <message>
        <source>This does not look like an ODS code, such as A12345.</source>
        <translation>Nid yw hwn yn edrych fel cod ODS, megis A12345.</translation>
    </message>
    <message>
        <source>A school&apos;s URN has six digits. Here are fewer.</source>
        <translation>Mae gan URN ysgol chwe digid. Mae llai yma.</translation>
    </message>
    <message>
        <source>A school&apos;s URN has six digits. Here are more.</source>
        <translation>Mae gan URN ysgol chwe digid. Mae mwy yma.</translation>
    </message>
    <message>
        <source>A school&apos;s URN is six digits and nothing else.</source>
        <translation>Chwe digid a dim arall yw URN ysgol.</translation>
    </message>
    <message>
        <source>A school&apos;s URN does not start with 0.</source>
        <translation>Nid yw URN ysgol yn dechrau â 0.</translation>
    </message>
    <message>
        <source>A police force code has two digits. Here is one.</source>
        <translation>Mae gan god heddlu ddau ddigid. Un sydd yma.</translation>
    </message>
    <message>
        <source>A police force code has two digits. Here are more.</source>
        <translation>Mae gan god heddlu ddau ddigid. Mae mwy yma.</translation>
    </message>
    <message>
        <source>A police force code is two digits and nothing else.</source>
        <translation>Dau ddigid a dim arall yw cod heddlu.</translation>
    </message>
    <message>
        <source>We do not know which police force this is.</source>
        <translation>Nid ydym yn gwybod pa heddlu yw hwn.</translation>
    </message>
    <message>
        <source>A whole postcode is longer, such as SW1A 1AA.</source>
        <translation>Mae cod post cyfan yn hirach, megis SW1A 1AA.</translation>
    </message>
    <message>
        <source>A postcode is shorter, such as SW1A 1AA.</source>
        <translation>Mae cod post yn fyrrach, megis SW1A 1AA.</translation>
    </message>
    <message>
        <source>The last two letters of a postcode are never C, I, K, M, O or V.</source>
        <translation>Nid yw dwy lythyren olaf cod post byth yn C, I, K, M, O na V.</translation>
    </message>
    <message>
        <source>This does not look like a postcode, such as SW1A 1AA.</source>
        <translation>Nid yw hwn yn edrych fel cod post, megis SW1A 1AA.</translation>
    </message>
    <message>
        <source>Is this the whole number? Digits seem to be missing.</source>
        <translation>Ai dyma&apos;r rhif cyfan? Mae&apos;n ymddangos bod digidau ar goll.</translation>
    </message>
    <message>
        <source>This phone number has a digit too many.</source>
        <translation>Mae un digid yn ormod yn y rhif ffôn hwn.</translation>
    </message>
    <message>
        <source>We cannot find a phone number here that can be rung.</source>
        <translation>Ni allwn ddod o hyd i rif ffôn yma y gellir ei ffonio.</translation>
    </message>
    <message>
        <source>We know no phone numbers like this. A digit may be wrong.</source>
        <translation>Ni wyddom am rifau ffôn fel hyn. Gall digid fod yn anghywir.</translation>
    </message>
    <message>
        <source>This number is for practice and stories. Nobody answers it.</source>
        <translation>Rhif ar gyfer ymarfer a straeon yw hwn. Does neb yn ei ateb.</translation>
    </message>
    <message>
        <source>A code is shorter than this.</source>
        <translation>Mae cod yn fyrrach na hyn.</translation>
    </message>
    <message>
        <source>We cannot tell whose code this is: ODS, a school&apos;s URN or a police force.</source>
        <translation>Ni allwn ddweud cod pwy yw hwn: ODS, URN ysgol neu heddlu.</translation>
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
        <translation>I&apos;w darllen</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>I&apos;w hateb</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Wedi&apos;u hateb</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Ni ellir eu hagor</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Yn edrych yn y ffolder…</translation>
    </message>
    <message>
        <source>Where do you save the files that senders e-mail to you? Choose that folder once: what comes in is listed here, the most urgent first.</source>
        <translation>Ble rydych yn cadw&apos;r ffeiliau y mae anfonwyr yn eu he-bostio atoch? Dewiswch y ffolder honno unwaith: rhestrir yma&apos;r hyn sy&apos;n dod i mewn, y mwyaf brys yn gyntaf.</translation>
    </message>
    <message>
        <source>Sealed files in {folder}</source>
        <translation>Ffeiliau wedi&apos;u selio yn {folder}</translation>
    </message>
    <message>
        <source>Sealed files in {folder}. Set by your organisation.</source>
        <translation>Ffeiliau wedi&apos;u selio yn {folder}. Gosodwyd gan eich sefydliad.</translation>
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
        <source>Stopped. The folder is looked into again when a file is saved there.</source>
        <translation>Stopiwyd. Edrychir yn y ffolder eto pan gedwir ffeil yno.</translation>
    </message>
    <message>
        <source>Nothing here yet. When a sealed file is saved there, it is listed here.</source>
        <translation>Dim byd yma eto. Pan gedwir ffeil wedi&apos;i selio yno, fe&apos;i rhestrir yma.</translation>
    </message>
    <message>
        <source>Opening it, and checking that it arrived as it was sealed…</source>
        <translation>Yn ei agor, ac yn gwirio iddo gyrraedd fel y&apos;i seliwyd…</translation>
    </message>
    <message>
        <source>Where referrals are saved</source>
        <translation>Lle cedwir atgyfeiriadau</translation>
    </message>
    <message>
        <source>A sealed referral</source>
        <translation>Atgyfeiriad wedi&apos;i selio</translation>
    </message>
    <message>
        <source>Sealed referrals ({ending})</source>
        <translation>Atgyfeiriadau wedi&apos;u selio ({ending})</translation>
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
        <translation>Does dim lefel eto. Mae&apos;r cwestiynau&apos;n dweud beth sydd ar goll.</translation>
    </message>
    <message>
        <source>What is your own judgement?</source>
        <translation>Beth yw eich barn eich hun?</translation>
    </message>
    <message>
        <source>What the answers come to is chosen. You know more than a form can count, and you can always go higher.</source>
        <translation>Mae canlyniad yr atebion wedi&apos;i ddewis. Rydych chi&apos;n gwybod mwy nag y gall ffurflen ei gyfrif, a gallwch fynd yn uwch bob amser.</translation>
    </message>
    <message>
        <source>Why is your judgement different?</source>
        <translation>Pam mae eich barn yn wahanol?</translation>
    </message>
    <message>
        <source>What you know that the answers do not hold.</source>
        <translation>Beth rydych chi&apos;n ei wybod nad yw yn yr atebion.</translation>
    </message>
    <message>
        <source>Who agrees with you?</source>
        <translation>Pwy sy&apos;n cytuno â chi?</translation>
    </message>
    <message>
        <source>Their name and role.</source>
        <translation>Ei enw a&apos;i rôl.</translation>
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
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Cardiau ac allweddi</translation>
    </message>
    <message>
        <source>A card says who somebody is and holds their public keys. Give yours to those you work with, and compare fingerprints by phone.</source>
        <translation>Mae cerdyn yn dweud pwy yw rhywun ac yn dal ei allweddi cyhoeddus. Rhowch eich un chi i&apos;r rhai rydych yn gweithio gyda nhw, a chymharwch olion bysedd dros y ffôn.</translation>
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
        <source>Your organisation adds cards itself. Ask IT for others.</source>
        <translation>Eich sefydliad ei hun sy&apos;n ychwanegu cardiau. Gofynnwch i TG am rai eraill.</translation>
    </message>
    <message>
        <source>{name} is known now.</source>
        <translation>Mae {name} yn hysbys nawr.</translation>
    </message>
</context>
<context>
    <name>KnownCard</name>
    <message>
        <source>Do not rely on it any more</source>
        <translation>Peidio â dibynnu arno mwyach</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Ei anghofio</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
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
        <translation>Ni ddibynnir arno ers {day}: gwrthodir yr hyn mae&apos;n ei lofnodi.</translation>
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
    <name>LeadDeskPage</name>
    <message>
        <source>Back to your cases</source>
        <translation>Yn ôl i&apos;ch achosion</translation>
    </message>
    <message>
        <source>To countersign</source>
        <translation>I&apos;w gydlofnodi</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cyfrifon</translation>
    </message>
    <message>
        <source>See the counts</source>
        <translation>Gweld y cyfrifon</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwiliad</translation>
    </message>
    <message>
        <source>Go to the audit</source>
        <translation>Mynd i&apos;r archwiliad</translation>
    </message>
    <message>
        <source>People and cards</source>
        <translation>Pobl a chardiau</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Cardiau ac allweddi</translation>
    </message>
    <message>
        <source>Safekeeping</source>
        <translation>Cadw&apos;n ddiogel</translation>
    </message>
    <message>
        <source>Back up or check</source>
        <translation>Gwneud copi wrth gefn neu wirio</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Pwy wnaeth beth</translation>
    </message>
    <message>
        <source>Lead&apos;s desk</source>
        <translation>Desg yr arweinydd</translation>
    </message>
    <message>
        <source>Nothing waits for your signature.</source>
        <translation>Nid oes dim yn aros am eich llofnod.</translation>
    </message>
    <message>
        <source>A referral never waits for you; this is read after, the urgent ones first.</source>
        <translation>Nid yw atgyfeiriad byth yn aros amdanoch; darllenir hyn wedyn, y rhai brys yn gyntaf.</translation>
    </message>
    <message>
        <source>Waiting for you: {count}</source>
        <translation>Yn aros amdanoch: {count}</translation>
    </message>
    <message>
        <source>of which went urgently: {count}</source>
        <translation>y rhai a aeth ar frys: {count}</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Dangos rhagor ({count})</translation>
    </message>
    <message>
        <source>{period}: released on {day}. It gives the same numbers for good.</source>
        <translation>{period}: rhyddhawyd ar {day}. Mae&apos;n rhoi&apos;r un rhifau am byth.</translation>
    </message>
    <message>
        <source>{other} was released, which shares days with {period}.</source>
        <translation>Rhyddhawyd {other}, sy&apos;n rhannu dyddiau â {period}.</translation>
    </message>
    <message>
        <source>{period}: nothing was counted.</source>
        <translation>{period}: ni chyfrifwyd dim.</translation>
    </message>
    <message>
        <source>You see them, and what is hidden in them and why, before you save them.</source>
        <translation>Rydych yn eu gweld, a&apos;r hyn sydd wedi&apos;i guddio ynddynt a pham, cyn eu cadw.</translation>
    </message>
    <message>
        <source>{period} is over and not released yet</source>
        <translation>Mae {period} ar ben a heb ei ryddhau eto</translation>
    </message>
    <message>
        <source>No sample is open. Chance draws a few cases, and two people look.</source>
        <translation>Nid oes sampl ar agor. Mae hap yn dewis ychydig o achosion, ac mae dau berson yn edrych.</translation>
    </message>
    <message>
        <source>The last one was drawn on {day}.</source>
        <translation>Dewiswyd yr un diwethaf ar {day}.</translation>
    </message>
    <message>
        <source>You have finished {done} of {count} cases.</source>
        <translation>Rydych wedi gorffen {done} o {count} achos.</translation>
    </message>
    <message>
        <source>A sample is open</source>
        <translation>Mae sampl ar agor</translation>
    </message>
    <message>
        <source>People who may come in: {people}, of which leads: {leads}.</source>
        <translation>Pobl a gaiff ddod i mewn: {people}, arweinwyr yn eu plith: {leads}.</translation>
    </message>
    <message>
        <source>Cards and listings that are known: {count}.</source>
        <translation>Cardiau a chofnodion sy&apos;n hysbys: {count}.</translation>
    </message>
    <message>
        <source>The card of {name} ends on {day}</source>
        <translation>Daw cerdyn {name} i ben ar {day}</translation>
    </message>
    <message>
        <source>There is no recovery code yet</source>
        <translation>Nid oes cod adfer eto</translation>
    </message>
    <message>
        <source>Without one, a forgotten passphrase may lock everybody out.</source>
        <translation>Heb un, gall cyfrinymadrodd a anghofiwyd gloi pawb allan.</translation>
    </message>
    <message>
        <source>The last backup was made on {day}.</source>
        <translation>Gwnaed y copi wrth gefn diwethaf ar {day}.</translation>
    </message>
    <message>
        <source>No backup has been made from here yet.</source>
        <translation>Nid oes copi wrth gefn wedi&apos;i wneud oddi yma eto.</translation>
    </message>
    <message>
        <source>Records that are due to be destroyed: {count}. They are in your list.</source>
        <translation>Cofnodion y mae&apos;n bryd eu dinistrio: {count}. Maent yn eich rhestr.</translation>
    </message>
    <message>
        <source>A backup is due</source>
        <translation>Mae&apos;n bryd gwneud copi wrth gefn</translation>
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
        <source>{sender}: card known</source>
        <translation>{sender}: cerdyn yn hysbys</translation>
    </message>
    <message>
        <source>{sender}: card not known yet</source>
        <translation>{sender}: cerdyn ddim yn hysbys eto</translation>
    </message>
    <message>
        <source>{sender} (practice)</source>
        <translation>{sender} (ymarfer)</translation>
    </message>
    <message>
        <source>Not read yet. It arrived as it was sealed.</source>
        <translation>Heb ei ddarllen eto. Cyrhaeddodd fel y&apos;i seliwyd.</translation>
    </message>
    <message>
        <source>Read. The sender has not been told.</source>
        <translation>Wedi&apos;i ddarllen. Ni ddywedwyd wrth yr anfonwr.</translation>
    </message>
    <message>
        <source>The sender knows that you have it.</source>
        <translation>Mae&apos;r anfonwr yn gwybod ei fod gennych.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Wedi&apos;i ateb.</translation>
    </message>
</context>
<context>
    <name>LetterGroup</name>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
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
    <name>Locking</name>
    <message>
        <source>Locking in {seconds} seconds. Press any key to stay.</source>
        <translation>Cloi ymhen {seconds} eiliad. Pwyswch unrhyw fysell i aros.</translation>
    </message>
    <message>
        <source>Locked after {minutes} minutes. Your last words are kept.</source>
        <translation>Wedi&apos;i gloi ar ôl {minutes} munud. Mae eich geiriau olaf wedi&apos;u cadw.</translation>
    </message>
    <message>
        <source>Locked, because the computer was left. Your last words are kept.</source>
        <translation>Wedi&apos;i gloi, oherwydd i&apos;r cyfrifiadur gael ei adael. Mae eich geiriau olaf wedi&apos;u cadw.</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
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
        <source>Drag the file from here</source>
        <translation>Llusgwch y ffeil oddi yma</translation>
    </message>
    <message>
        <source>Into an e-mail or a folder. With the keyboard, open the folder instead.</source>
        <translation>I e-bost neu ffolder. Gyda&apos;r bysellfwrdd, agorwch y ffolder yn lle hynny.</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copïo&apos;r neges</translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>Rwyf wedi&apos;i anfon</translation>
    </message>
    <message>
        <source>Sealed. Nothing has been sent yet.</source>
        <translation>Wedi&apos;i selio. Nid oes dim wedi&apos;i anfon eto.</translation>
    </message>
    <message>
        <source>The PDF is locked. Nothing has been sent yet.</source>
        <translation>Mae&apos;r PDF wedi&apos;i gloi. Nid oes dim wedi&apos;i anfon eto.</translation>
    </message>
    <message>
        <source>The plain PDF is saved. Nothing has been sent yet.</source>
        <translation>Mae&apos;r PDF plaen wedi&apos;i gadw. Nid oes dim wedi&apos;i anfon eto.</translation>
    </message>
    <message>
        <source>1. The file is here</source>
        <translation>1. Mae&apos;r ffeil yma</translation>
    </message>
    <message>
        <source>2. Attach it to an e-mail, and write no names in it</source>
        <translation>2. Atodwch hi i e-bost, a pheidiwch ag ysgrifennu enwau ynddo</translation>
    </message>
    <message>
        <source>3. Ring, and stay on the line until they have opened it</source>
        <translation>3. Ffoniwch, ac arhoswch ar y ffôn nes eu bod wedi&apos;i hagor</translation>
    </message>
    <message>
        <source>4. Start the clock</source>
        <translation>4. Cychwyn y cloc</translation>
    </message>
    <message>
        <source>Referral {reference}

Attached is a sealed referral. Please open it with your front door&apos;s key today and tell me that you have it. I will ring you as well.</source>
        <translation>Atgyfeiriad {reference}

Mae atgyfeiriad wedi&apos;i selio ynghlwm. Agorwch ef heddiw ag allwedd eich drws ffrynt a dywedwch wrthyf ei fod gennych. Byddaf yn eich ffonio hefyd.</translation>
    </message>
    <message>
        <source>Referral {reference}

Attached is a referral, a PDF under a passphrase. I will ring you with the passphrase. Please tell me today that you can open it.</source>
        <translation>Atgyfeiriad {reference}

Mae atgyfeiriad ynghlwm, PDF dan gyfrinymadrodd. Byddaf yn eich ffonio â&apos;r cyfrinymadrodd. Dywedwch wrthyf heddiw y gallwch ei agor.</translation>
    </message>
    <message>
        <source>Referral {reference}

Attached is a referral. Please tell me today that you have it. I will ring you as well.</source>
        <translation>Atgyfeiriad {reference}

Mae atgyfeiriad ynghlwm. Dywedwch wrthyf heddiw ei fod gennych. Byddaf yn eich ffonio hefyd.</translation>
    </message>
    <message>
        <source>“This is {who}. I am referring a child who I believe is being sexually exploited. The reference is {reference}. {level}. Please open the file now. Who am I speaking to, and who will ring me back on {phone}?”</source>
        <translation>“{who} sydd yma. Rwy&apos;n atgyfeirio plentyn y credaf ei fod yn cael ei ecsbloetio&apos;n rhywiol. Y cyfeirnod yw {reference}. {level}. Agorwch y ffeil nawr os gwelwch yn dda. Gyda phwy rwy&apos;n siarad, a phwy fydd yn fy ffonio&apos;n ôl ar {phone}?”</translation>
    </message>
</context>
<context>
    <name>MissingEpisodes</name>
    <message>
        <source>When was {child} missing?</source>
        <translation>Pryd oedd {child} ar goll?</translation>
    </message>
    <message>
        <source>From home, care or school. An hour can matter as much as a night.</source>
        <translation>O gartref, o ofal neu o&apos;r ysgol. Gall awr fod mor bwysig â noson.</translation>
    </message>
    <message>
        <source>Add a time missing</source>
        <translation>Ychwanegu cyfnod ar goll</translation>
    </message>
    <message>
        <source>Time missing {n}</source>
        <translation>Cyfnod ar goll {n}</translation>
    </message>
    <message>
        <source>When did {child} go?</source>
        <translation>Pryd aeth {child}?</translation>
    </message>
    <message>
        <source>A date and time, or your own words.</source>
        <translation>Dyddiad ac amser, neu eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>When did {child} come back?</source>
        <translation>Pryd daeth {child} yn ôl?</translation>
    </message>
    <message>
        <source>If {child} is missing now, say so, and ring 999.</source>
        <translation>Os yw {child} ar goll nawr, dywedwch hynny, a ffoniwch 999.</translation>
    </message>
    <message>
        <source>Were the police told?</source>
        <translation>Gafodd yr heddlu wybod?</translation>
    </message>
    <message>
        <source>Where was {child}, and with whom?</source>
        <translation>Ble roedd {child}, a gyda phwy?</translation>
    </message>
    <message>
        <source>What is known, and who said it.</source>
        <translation>Beth sy&apos;n hysbys, a phwy ddywedodd hynny.</translation>
    </message>
    <message>
        <source>Was there a talk after {child} came back?</source>
        <translation>Oedd sgwrs ar ôl i {child} ddod yn ôl?</translation>
    </message>
    <message>
        <source>A return interview, with somebody outside the home.</source>
        <translation>Cyfweliad dychwelyd, gyda rhywun o&apos;r tu allan i&apos;r cartref.</translation>
    </message>
    <message>
        <source>What did you learn from it?</source>
        <translation>Beth ddysgoch chi ohono?</translation>
    </message>
    <message>
        <source>What drew {child} away, who was there, what would help.</source>
        <translation>Beth ddenodd {child} i ffwrdd, pwy oedd yno, beth fyddai&apos;n helpu.</translation>
    </message>
    <message>
        <source>{gone}, back {back}.</source>
        <translation>{gone}, yn ôl {back}.</translation>
    </message>
    <message>
        <source>Gone {when}.</source>
        <translation>Wedi mynd {when}.</translation>
    </message>
    <message>
        <source>Back {when}.</source>
        <translation>Yn ôl {when}.</translation>
    </message>
    <message>
        <source>Yes, it took place</source>
        <translation>Do, fe ddigwyddodd</translation>
    </message>
    <message>
        <source>Offered, not held yet</source>
        <translation>Wedi&apos;i gynnig, heb ei gynnal eto</translation>
    </message>
    <message>
        <source>Offered, not wanted</source>
        <translation>Wedi&apos;i gynnig, ddim eisiau</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Heb ei gynnig</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>The record was destroyed.</source>
        <translation>Dinistriwyd y cofnod.</translation>
    </message>
</context>
<context>
    <name>NewTextsPage</name>
    <message>
        <source>Choose the file…</source>
        <translation>Dewis y ffeil…</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Yn ôl i ble&apos;r oeddech</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
    <message>
        <source>Reading it, and checking who signed it…</source>
        <translation>Yn ei darllen, ac yn gwirio pwy a&apos;i llofnododd…</translation>
    </message>
    <message>
        <source>New forms and texts</source>
        <translation>Ffurflenni a thestunau newydd</translation>
    </message>
    <message>
        <source>New questions, words of law and front doors come as one signed file, from your partnership or from IT. You see what it changes before anything does.</source>
        <translation>Daw cwestiynau newydd, geiriau&apos;r gyfraith a drysau ffrynt mewn un ffeil wedi&apos;i llofnodi, gan eich partneriaeth neu gan TG. Rydych yn gweld beth mae&apos;n ei newid cyn i ddim newid.</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Ar waith nawr</translation>
    </message>
    <message>
        <source>Your organisation does not take such files in here, or what it has set cannot be read. Ask IT.</source>
        <translation>Nid yw eich sefydliad yn derbyn ffeiliau o&apos;r fath yma, neu ni ellir darllen yr hyn y mae wedi&apos;i osod. Gofynnwch i TG.</translation>
    </message>
    <message>
        <source>Nobody is known on this computer whose files may be taken in. IT sets whom to trust, with the card of whoever signs them.</source>
        <translation>Nid oes neb yn hysbys ar y cyfrifiadur hwn y gellir derbyn eu ffeiliau. TG sy&apos;n gosod pwy i ymddiried ynddynt, gyda cherdyn y sawl sy&apos;n eu llofnodi.</translation>
    </message>
    <message>
        <source>{name}, version {version}: in use</source>
        <translation>{name}, fersiwn {version}: ar waith</translation>
    </message>
    <message>
        <source>{name}, version {version}: kept for cases that began with it</source>
        <translation>{name}, fersiwn {version}: wedi&apos;i chadw ar gyfer achosion a ddechreuodd gyda hi</translation>
    </message>
    <message>
        <source>{name}, version {version}: not used. {reason}</source>
        <translation>{name}, fersiwn {version}: heb ei defnyddio. {reason}</translation>
    </message>
    <message>
        <source>Only what came with the app.</source>
        <translation>Dim ond yr hyn a ddaeth gyda&apos;r ap.</translation>
    </message>
    <message>
        <source>Signed packs (*.csepack)</source>
        <translation>Pecynnau wedi&apos;u llofnodi (*.csepack)</translation>
    </message>
    <message>
        <source>This file was taken in before. Nothing was changed.</source>
        <translation>Derbyniwyd y ffeil hon o&apos;r blaen. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Taken in. It counts from the next start of the app.</source>
        <translation>Derbyniwyd. Mae&apos;n cyfrif o&apos;r tro nesaf y cychwynnir yr ap.</translation>
    </message>
    <message>
        <source>Left out. Nothing was changed.</source>
        <translation>Gadawyd allan. Ni newidiwyd dim.</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, fersiwn {version}</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ei derbyn</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Ei gadael allan</translation>
    </message>
    <message>
        <source>Made on {day}. Signed by {who}, whom your organisation knows.</source>
        <translation>Gwnaed ar {day}. Llofnodwyd gan {who}, y mae eich sefydliad yn eu hadnabod.</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Beth mae&apos;n ei newid</translation>
    </message>
    <message>
        <source>Nothing that is shown or counted would change.</source>
        <translation>Ni fyddai dim a ddangosir neu a gyfrifir yn newid.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Words of law</source>
        <translation>Geiriau&apos;r gyfraith</translation>
    </message>
    <message>
        <source>Front door</source>
        <translation>Drws ffrynt</translation>
    </message>
    <message>
        <source>Hints at words</source>
        <translation>Awgrymiadau geiriau</translation>
    </message>
    <message>
        <source>{kind} {what}: new</source>
        <translation>{kind} {what}: newydd</translation>
    </message>
    <message>
        <source>{kind} {what}: changed</source>
        <translation>{kind} {what}: wedi&apos;i newid</translation>
    </message>
    <message>
        <source>{kind} {what}: taken away</source>
        <translation>{kind} {what}: wedi&apos;i dileu</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>Taken back: {where}. Do it again with {key}.</source>
        <translation>Tynnwyd yn ôl: {where}. Ei wneud eto gyda {key}.</translation>
    </message>
    <message>
        <source>Done again: {where}. Take it back with {key}.</source>
        <translation>Gwnaed eto: {where}. Ei dynnu&apos;n ôl gyda {key}.</translation>
    </message>
</context>
<context>
    <name>OrganisationField</name>
    <message>
        <source>Organisations found</source>
        <translation>Sefydliadau a ganfuwyd</translation>
    </message>
    <message>
        <source>{n} found. The arrow keys go along them.</source>
        <translation>Canfuwyd {n}. Mae&apos;r bysellau saeth yn mynd ar eu hyd.</translation>
    </message>
    <message>
        <source>Code {code}. From the list.</source>
        <translation>Cod {code}. O&apos;r rhestr.</translation>
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
        <translation>Cyfrinymadrodd i&apos;r ffeil allwedd</translation>
    </message>
    <message>
        <source>At least 10 characters. Whoever has the file and the passphrase opens all.</source>
        <translation>O leiaf 10 nod. Mae pwy bynnag sydd â&apos;r ffeil a&apos;r cyfrinymadrodd yn agor popeth.</translation>
    </message>
    <message>
        <source>Save the key file…</source>
        <translation>Cadw&apos;r ffeil allwedd…</translation>
    </message>
    <message>
        <source>Saved as {file}. Give it out freely: it holds no secret.</source>
        <translation>Wedi&apos;i gadw fel {file}. Rhowch ef i bawb: nid oes cyfrinach ynddo.</translation>
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
        <translation>Cadwch gopi o&apos;r ffeil allwedd mewn lle diogel, a rhowch un i bob desg sy&apos;n darllen atgyfeiriadau. Hebddi, nid oes neb yn agor yr hyn a seliwyd i chi.</translation>
    </message>
    <message>
        <source>Change keys, in three steps</source>
        <translation>Newid allweddi, mewn tri cham</translation>
    </message>
    <message>
        <source>A next key is on your card. Give every desk the new key file, and senders the new card. Then make it the present key.</source>
        <translation>Mae&apos;r allwedd nesaf ar eich cerdyn. Rhowch y ffeil allwedd newydd i bob desg, a&apos;r cerdyn newydd i anfonwyr. Yna gwnewch hi&apos;n allwedd bresennol.</translation>
    </message>
    <message>
        <source>The old key is still on your card. When every sender has the new card, take it off. What was sealed to it still opens.</source>
        <translation>Mae&apos;r hen allwedd ar eich cerdyn o hyd. Pan fydd y cerdyn newydd gan bob anfonwr, tynnwch hi oddi arno. Mae&apos;r hyn a seliwyd iddi yn dal i agor.</translation>
    </message>
    <message>
        <source>Do this once a year, or when somebody who had the key file has left.</source>
        <translation>Gwnewch hyn unwaith y flwyddyn, neu pan fydd rhywun oedd â&apos;r ffeil allwedd wedi gadael.</translation>
    </message>
    <message>
        <source>Renew the card for a year</source>
        <translation>Adnewyddu&apos;r cerdyn am flwyddyn</translation>
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
        <translation>3. Tynnu&apos;r hen allwedd oddi ar y cerdyn</translation>
    </message>
    <message>
        <source>Where to save the card</source>
        <translation>Lle i gadw&apos;r cerdyn</translation>
    </message>
    <message>
        <source>The passphrase is too short. Four unrelated words are good.</source>
        <translation>Mae&apos;r cyfrinymadrodd yn rhy fyr. Mae pedwar gair digyswllt yn dda.</translation>
    </message>
    <message>
        <source>Where to save the key file</source>
        <translation>Lle i gadw&apos;r ffeil allwedd</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers of this case</source>
        <translation>Papurau&apos;r achos hwn</translation>
    </message>
    <message>
        <source>The referral</source>
        <translation>Yr atgyfeiriad</translation>
    </message>
    <message>
        <source>As the front door will read it. Sealing it is safer than saving it here.</source>
        <translation>Fel y bydd y drws ffrynt yn ei ddarllen. Mae ei selio yn fwy diogel na&apos;i gadw yma.</translation>
    </message>
    <message>
        <source>Phone script</source>
        <translation>Sgript ffôn</translation>
    </message>
    <message>
        <source>What to say first when you ring the front door, and what to ask.</source>
        <translation>Beth i&apos;w ddweud gyntaf wrth ffonio&apos;r drws ffrynt, a beth i&apos;w ofyn.</translation>
    </message>
    <message>
        <source>Copy sheet for a portal</source>
        <translation>Taflen gopïo ar gyfer porth</translation>
    </message>
    <message>
        <source>Every answer in the order in which the front door&apos;s own form asks.</source>
        <translation>Pob ateb yn y drefn y mae ffurflen y drws ffrynt ei hun yn gofyn.</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Cronoleg</translation>
    </message>
    <message>
        <source>Everything with a date, the oldest first. Old worries weigh too.</source>
        <translation>Popeth sydd â dyddiad, yr hynaf yn gyntaf. Mae hen bryderon yn pwyso hefyd.</translation>
    </message>
    <message>
        <source>Brief for a multi-agency meeting</source>
        <translation>Crynodeb ar gyfer cyfarfod amlasiantaeth</translation>
    </message>
    <message>
        <source>One page for MACE: ages, signs, questions, and who does what by when.</source>
        <translation>Un dudalen i MACE: oedrannau, arwyddion, cwestiynau, a phwy sy&apos;n gwneud beth erbyn pryd.</translation>
    </message>
    <message>
        <source>NRM information sheet</source>
        <translation>Taflen wybodaeth NRM</translation>
    </message>
    <message>
        <source>For a police officer or council worker who may refer to the NRM.</source>
        <translation>I swyddog heddlu neu weithiwr cyngor a all atgyfeirio i&apos;r NRM.</translation>
    </message>
    <message>
        <source>Police intelligence report</source>
        <translation>Adroddiad cudd-wybodaeth i&apos;r heddlu</translation>
    </message>
    <message>
        <source>For the police alone. Never put it on the child&apos;s or family&apos;s record.</source>
        <translation>I&apos;r heddlu yn unig. Peidiwch byth â&apos;i roi ar gofnod y plentyn na&apos;r teulu.</translation>
    </message>
    <message>
        <source>Note for your own records</source>
        <translation>Nodyn ar gyfer eich cofnodion eich hun</translation>
    </message>
    <message>
        <source>To paste into SystmOne, EMIS or CPOMS. Short, and without other people.</source>
        <translation>I&apos;w ludo i SystmOne, EMIS neu CPOMS. Byr, a heb bobl eraill.</translation>
    </message>
    <message>
        <source>Supervision sheet</source>
        <translation>Taflen oruchwylio</translation>
    </message>
    <message>
        <source>For your talk with a supervisor: the child&apos;s day, and what you may miss.</source>
        <translation>Ar gyfer eich sgwrs gyda goruchwyliwr: diwrnod y plentyn, a beth allech chi ei golli.</translation>
    </message>
    <message>
        <source>Summary for the child</source>
        <translation>Crynodeb i&apos;r plentyn</translation>
    </message>
    <message>
        <source>In plain words, without levels or other people. Only when it is safe.</source>
        <translation>Mewn geiriau plaen, heb lefelau na phobl eraill. Dim ond pan fydd yn ddiogel.</translation>
    </message>
    <message>
        <source>Summary for a parent</source>
        <translation>Crynodeb i riant</translation>
    </message>
    <message>
        <source>In plain words. Only when a parent may know, and nobody is in danger.</source>
        <translation>Mewn geiriau plaen. Dim ond pan gaiff rhiant wybod, ac nad oes neb mewn perygl.</translation>
    </message>
    <message>
        <source>Letter: please send the minutes</source>
        <translation>Llythyr: anfonwch y cofnodion, os gwelwch yn dda</translation>
    </message>
    <message>
        <source>When a meeting was held and its notes have not come.</source>
        <translation>Pan gynhaliwyd cyfarfod ac nad yw&apos;r nodiadau wedi dod.</translation>
    </message>
    <message>
        <source>Letter: no answer</source>
        <translation>Llythyr: dim ateb</translation>
    </message>
    <message>
        <source>When the front door has not answered in time, or you disagree.</source>
        <translation>Pan nad yw&apos;r drws ffrynt wedi ateb mewn pryd, neu pan fyddwch yn anghytuno.</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>When is the meeting?</source>
        <translation>Pryd mae&apos;r cyfarfod?</translation>
    </message>
    <message>
        <source>Ages are worked out for that day. Empty means today.</source>
        <translation>Cyfrifir oedrannau ar gyfer y diwrnod hwnnw. Mae gwag yn golygu heddiw.</translation>
    </message>
    <message>
        <source>Which front door?</source>
        <translation>Pa ddrws ffrynt?</translation>
    </message>
    <message>
        <source>I have thought about each of these. It is safe to give.</source>
        <translation>Rwyf wedi meddwl am bob un o&apos;r rhain. Mae&apos;n ddiogel ei roi.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wrthi&apos;n argraffu…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Cadw fel PDF…</translation>
    </message>
    <message>
        <source>Save for Word…</source>
        <translation>Cadw ar gyfer Word…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copïo fel testun</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>Papurau&apos;r achos hwn</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Lle i gadw&apos;r ffeil</translation>
    </message>
    <message>
        <source>Saved as {file}. It is not locked: keep it where your records are kept.</source>
        <translation>Wedi&apos;i gadw fel {file}. Nid yw wedi&apos;i gloi: cadwch ef lle cedwir eich cofnodion.</translation>
    </message>
    <message>
        <source>Copied. It is gone from the clipboard in a minute.</source>
        <translation>Wedi&apos;i gopïo. Bydd wedi mynd o&apos;r clipfwrdd mewn munud.</translation>
    </message>
    <message>
        <source>It is with the printer. Take every page with you.</source>
        <translation>Mae gyda&apos;r argraffydd. Ewch â phob tudalen gyda chi.</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Looking for what it is built from …</source>
        <translation>Yn chwilio am yr hyn y mae wedi&apos;i adeiladu ohono …</translation>
    </message>
    <message>
        <source>Find a part</source>
        <translation>Dod o hyd i ran</translation>
    </message>
    <message>
        <source>Its name or its licence, such as MIT.</source>
        <translation>Ei henw neu ei thrwydded, megis MIT.</translation>
    </message>
    <message>
        <source>What it is built from</source>
        <translation>O beth y mae wedi&apos;i adeiladu</translation>
    </message>
    <message>
        <source>The full text did not come with this part. Its licence is: {licence}.</source>
        <translation>Ni ddaeth y testun llawn gyda&apos;r rhan hon. Ei thrwydded yw: {licence}.</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Trwydded {name}</translation>
    </message>
    <message>
        <source>{n} of {count} parts</source>
        <translation>{n} o {count} rhan</translation>
    </message>
    <message>
        <source>{count} parts, most of them made by others, with thanks</source>
        <translation>{count} rhan, y rhan fwyaf wedi&apos;u gwneud gan eraill, gyda diolch</translation>
    </message>
</context>
<context>
    <name>PassphraseByPhone</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Dangos y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Hidden again with the key H.</source>
        <translation>Caiff ei guddio eto gyda&apos;r fysell H.</translation>
    </message>
    <message>
        <source>One word at a time</source>
        <translation>Un gair ar y tro</translation>
    </message>
    <message>
        <source>Word before (B)</source>
        <translation>Gair cynt (B)</translation>
    </message>
    <message>
        <source>Next word (N)</source>
        <translation>Gair nesaf (N)</translation>
    </message>
    <message>
        <source>They type it in small letters, without spaces: {text}</source>
        <translation>Maent yn ei deipio mewn llythrennau bach, heb fylchau: {text}</translation>
    </message>
    <message>
        <source>Hide the passphrase (H)</source>
        <translation>Cuddio&apos;r cyfrinymadrodd (H)</translation>
    </message>
    <message>
        <source>The passphrase, word by word</source>
        <translation>Y cyfrinymadrodd, air wrth air</translation>
    </message>
    <message>
        <source>It is kept nowhere. Tell it by phone, never in the same message as the file. If it is lost, make the file again.</source>
        <translation>Nid yw&apos;n cael ei gadw yn unman. Dywedwch ef dros y ffôn, byth yn yr un neges â&apos;r ffeil. Os caiff ei golli, gwnewch y ffeil eto.</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Pob gair</translation>
    </message>
    <message>
        <source>{n} of {all}:  {word}</source>
        <translation>{n} o {all}:  {word}</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Dewiswch gyfrinymadrodd</translation>
    </message>
    <message>
        <source>What you write about a child is locked on this computer, and this alone opens it. Nobody can look it up or reset it, not even us.</source>
        <translation>Mae&apos;r hyn a ysgrifennwch am blentyn dan glo ar y cyfrifiadur hwn, a dim ond hwn sy&apos;n ei agor. Ni all neb ei edrych i fyny na&apos;i ailosod, ddim hyd yn oed ni.</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other, or with you.</source>
        <translation>Pedwar neu bum gair nad oes ganddynt ddim i&apos;w wneud â&apos;i gilydd, na chi.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Yr un cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation>Teipiwch gyfrinymadrodd yn gyntaf.</translation>
    </message>
    <message>
        <source>Type it once more below, or press Show to read what you typed.</source>
        <translation>Teipiwch ef unwaith eto isod, neu pwyswch Dangos i ddarllen yr hyn a deipioch.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the second one once more.</source>
        <translation>Mae&apos;r ddau gyfrinymadrodd yn wahanol. Teipiwch yr ail unwaith eto.</translation>
    </message>
    <message>
        <source>Good: this would take very long to guess.</source>
        <translation>Da: byddai hwn yn cymryd amser hir iawn i&apos;w ddyfalu.</translation>
    </message>
    <message>
        <source>Not enough yet. {advice} Add another word.</source>
        <translation>Dim digon eto. {advice} Ychwanegwch air arall.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Let somebody in</source>
        <translation>Gadael rhywun i mewn</translation>
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
        <source>{name} may come in no longer.</source>
        <translation>Ni chaiff {name} ddod i mewn mwyach.</translation>
    </message>
    <message>
        <source>{name} may come in as before, with the same passphrase.</source>
        <translation>Caiff {name} ddod i mewn fel o&apos;r blaen, â&apos;r un cyfrinymadrodd.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
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
    <message>
        <source>Write their name first.</source>
        <translation>Ysgrifennwch eu henw yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
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
        <source>Undo</source>
        <translation>Dadwneud</translation>
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
    <name>PictureDetails</name>
    <message>
        <source>Why this level</source>
        <translation>Pam y lefel hon</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>Cuddio pam</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Beth sy&apos;n cyfrif</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i&apos;w wneud</translation>
    </message>
    <message>
        <source>Look again: {when}</source>
        <translation>Edrychwch eto: {when}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn gwybod</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Dangos pob un o&apos;r {n}</translation>
    </message>
</context>
<context>
    <name>PictureOfConcern</name>
    <message>
        <source>Picture of concern</source>
        <translation>Darlun o&apos;r pryder</translation>
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
        <source>Not known: {items}</source>
        <translation>Ddim yn hysbys: {items}</translation>
    </message>
    <message>
        <source>What counts: {items}</source>
        <translation>Beth sy&apos;n cyfrif: {items}</translation>
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
    <name>PlacesMenu</name>
    <message>
        <source>This case</source>
        <translation>Yr achos hwn</translation>
    </message>
    <message>
        <source>History of this case</source>
        <translation>Hanes yr achos hwn</translation>
    </message>
    <message>
        <source>You and this computer</source>
        <translation>Chi a&apos;r cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Eich manylion</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
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
        <source>The service</source>
        <translation>Y gwasanaeth</translation>
    </message>
    <message>
        <source>Lead&apos;s desk</source>
        <translation>Desg yr arweinydd</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cyfrifon</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwiliad</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
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
    <name>PracticeGuide</name>
    <message>
        <source>Hide these tips</source>
        <translation>Cuddio&apos;r awgrymiadau hyn</translation>
    </message>
    <message>
        <source>Practice. Read the story first. What is known of the child is filled in. Then go on to the questions.</source>
        <translation>Ymarfer. Darllenwch y stori yn gyntaf. Mae&apos;r hyn sy&apos;n hysbys am y plentyn wedi&apos;i lenwi. Yna ewch ymlaen i&apos;r cwestiynau.</translation>
    </message>
    <message>
        <source>Practice. Answer what the story tells, and leave the rest. Try the keys 1 to 4, and watch the picture of concern at the bottom: press Why? to see what made it.</source>
        <translation>Ymarfer. Atebwch yr hyn y mae&apos;r stori&apos;n ei ddweud, a gadewch y gweddill. Rhowch gynnig ar y bysellau 1 i 4, a gwyliwch y darlun o bryder ar y gwaelod: pwyswch Pam? i weld beth a&apos;i gwnaeth.</translation>
    </message>
    <message>
        <source>Practice. Write one thing that worries you and one that helps. Then look at the level: do you agree, and why?</source>
        <translation>Ymarfer. Ysgrifennwch un peth sy&apos;n eich poeni ac un sy&apos;n helpu. Yna edrychwch ar y lefel: ydych chi&apos;n cytuno, a pham?</translation>
    </message>
    <message>
        <source>Practice. Much is filled in from your answers. Try: say what you ask for, and look at page one as the front door will see it.</source>
        <translation>Ymarfer. Mae llawer wedi&apos;i lenwi o&apos;ch atebion. Rhowch gynnig: dywedwch beth rydych yn gofyn amdano, ac edrychwch ar dudalen un fel y bydd y drws ffrynt yn ei gweld.</translation>
    </message>
    <message>
        <source>Practice. This front door is nobody&apos;s. Try: seal it, see where the file is, and say that you have sent it.</source>
        <translation>Ymarfer. Nid yw&apos;r drws ffrynt hwn yn perthyn i neb. Rhowch gynnig: seliwch ef, gwelwch ble mae&apos;r ffeil, a dywedwch eich bod wedi ei hanfon.</translation>
    </message>
    <message>
        <source>Practice. An answer would show here, and silence would turn it red. Nobody will answer this one. Go on to Talk it over.</source>
        <translation>Ymarfer. Byddai ateb yn dangos yma, a byddai tawelwch yn ei droi&apos;n goch. Ni fydd neb yn ateb hwn. Ewch ymlaen i Trafod.</translation>
    </message>
    <message>
        <source>Practice. Your answers, beside those of somebody who knows the story. Nobody is marked. Try: open one that differs, and ask yourself why.</source>
        <translation>Ymarfer. Eich atebion, wrth ochr rhai rhywun sy&apos;n adnabod y stori. Ni roddir marc i neb. Rhowch gynnig: agorwch un sy&apos;n wahanol, a gofynnwch i chi&apos;ch hun pam.</translation>
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
    <name>Preview</name>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>Hide: {title}</source>
        <translation>Cuddio: {title}</translation>
    </message>
    <message>
        <source>There is no page to show yet: how old is the child? A guess will do. It is asked on the page of the child.</source>
        <translation>Nid oes tudalen i&apos;w dangos eto: pa mor hen yw&apos;r plentyn? Gwnaiff amcan y tro. Gofynnir hynny ar dudalen y plentyn.</translation>
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
        <translation>Ble rydych chi&apos;n gweithio</translation>
    </message>
    <message>
        <source>A phone number that is answered</source>
        <translation>Rhif ffôn sy&apos;n cael ei ateb</translation>
    </message>
    <message>
        <source>The front door may need to ring you the same day.</source>
        <translation>Efallai y bydd angen i&apos;r drws ffrynt eich ffonio yr un diwrnod.</translation>
    </message>
    <message>
        <source>Your secure e-mail address</source>
        <translation>Eich cyfeiriad e-bost diogel</translation>
    </message>
    <message>
        <source>Which help suits your work?</source>
        <translation>Pa help sy&apos;n addas i&apos;ch gwaith?</translation>
    </message>
    <message>
        <source>More for the front door</source>
        <translation>Mwy i&apos;r drws ffrynt</translation>
    </message>
    <message>
        <source>Your safeguarding lead, your hours, an address, a code</source>
        <translation>Eich arweinydd diogelu, eich oriau, cyfeiriad, cod</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>It decides which examples stand beside the questions.</source>
        <translation>Mae&apos;n penderfynu pa enghreifftiau sydd wrth ochr y cwestiynau.</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Ble ydych chi&apos;n gweithio?</translation>
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
        <translation>Mae&apos;r gyfraith yn wahanol. Cewch wybod beth sy&apos;n berthnasol lle rydych chi.</translation>
    </message>
    <message>
        <source>Your safeguarding training</source>
        <translation>Eich hyfforddiant diogelu</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Lefel 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Lefel 2</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>Lefel 3</translation>
    </message>
    <message>
        <source>Level 4 or 5</source>
        <translation>Lefel 4 neu 5</translation>
    </message>
    <message>
        <source>It is counted without your name, so that training can go where it is needed.</source>
        <translation>Mae&apos;n cael ei gyfrif heb eich enw, fel y gall hyfforddiant fynd lle mae ei angen.</translation>
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
        <translation>Mae pob atgyfeiriad yn dweud pwy a&apos;i gwnaeth, fel y gall y drws ffrynt eich ffonio. Gallwch newid hyn yn nes ymlaen.</translation>
    </message>
    <message>
        <source>As the front door will ask for you.</source>
        <translation>Fel y bydd y drws ffrynt yn gofyn amdanoch.</translation>
    </message>
    <message>
        <source>The clinic, practice, school or station.</source>
        <translation>Y clinig, y feddygfa, yr ysgol neu&apos;r orsaf.</translation>
    </message>
    <message>
        <source>Answers may come here. Never a private address.</source>
        <translation>Gall atebion ddod yma. Byth gyfeiriad preifat.</translation>
    </message>
    <message>
        <source>Your safeguarding lead</source>
        <translation>Eich arweinydd diogelu</translation>
    </message>
    <message>
        <source>Their name, and how to reach them.</source>
        <translation>Eu henw, a sut mae cael gafael arnyn nhw.</translation>
    </message>
    <message>
        <source>When can you be reached best?</source>
        <translation>Pryd mae hi orau i gael gafael arnoch chi?</translation>
    </message>
    <message>
        <source>Days and hours.</source>
        <translation>Dyddiau ac oriau.</translation>
    </message>
    <message>
        <source>Where do letters reach you?</source>
        <translation>Ble mae llythyrau yn eich cyrraedd?</translation>
    </message>
    <message>
        <source>Your place of work, not home.</source>
        <translation>Eich man gwaith, nid eich cartref.</translation>
    </message>
    <message>
        <source>The code of your organisation</source>
        <translation>Cod eich sefydliad</translation>
    </message>
    <message>
        <source>An ODS code, a school&apos;s URN or a force code, if you know it.</source>
        <translation>Cod ODS, URN ysgol neu god heddlu, os ydych yn ei wybod.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Stopping. What is finished stays.</source>
        <translation>Yn stopio. Mae&apos;r hyn sydd wedi&apos;i orffen yn aros.</translation>
    </message>
    <message>
        <source>{n} % done</source>
        <translation>{n} % wedi&apos;i wneud</translation>
    </message>
</context>
<context>
    <name>QualityList</name>
    <message>
        <source>What would help the reader</source>
        <translation>Beth fyddai&apos;n helpu&apos;r darllenydd</translation>
    </message>
    <message>
        <source>You can send without these. Each one saves the front door a phone call.</source>
        <translation>Gallwch anfon heb y rhain. Mae pob un yn arbed galwad ffôn i&apos;r drws ffrynt.</translation>
    </message>
</context>
<context>
    <name>QuestionsFrame</name>
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
    <name>RecoveryStep</name>
    <message>
        <source>I have written it down</source>
        <translation>Rwyf wedi ei ysgrifennu</translation>
    </message>
    <message>
        <source>If you forget it</source>
        <translation>Os byddwch yn ei anghofio</translation>
    </message>
    <message>
        <source>These twelve words let you back in. They are shown only here, and only now. Write them down or print them, and lock the sheet away as you would a master key.</source>
        <translation>Mae&apos;r deuddeg gair hyn yn eich gadael yn ôl i mewn. Dim ond yma, a dim ond nawr, y maent yn cael eu dangos. Ysgrifennwch nhw neu eu hargraffu, a chlowch y ddalen i ffwrdd fel y byddech yn cloi prif allwedd.</translation>
    </message>
    <message>
        <source>Recovery code: {words}</source>
        <translation>Cod adfer: {words}</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Go on without one</source>
        <translation>Mynd ymlaen heb un</translation>
    </message>
    <message>
        <source>CSE Assess: recovery code. Lock this sheet away as you would a master key.</source>
        <translation>CSE Assess: cod adfer. Clowch y ddalen hon i ffwrdd fel y byddech yn cloi prif allwedd.</translation>
    </message>
    <message>
        <source>It is with the printer. Take it with you.</source>
        <translation>Mae gyda&apos;r argraffydd. Ewch ag ef gyda chi.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wrthi&apos;n argraffu…</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase means that what you wrote here is lost. You can make one later, under Go to, People and safekeeping.</source>
        <translation>Hebddo, os anghofiwch y cyfrinymadrodd, collir yr hyn a ysgrifennoch yma. Gallwch wneud un yn nes ymlaen, o dan Mynd i, Pobl a diogelu.</translation>
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
        <source>As they will read it</source>
        <translation>Fel y byddant yn ei ddarllen</translation>
    </message>
    <message>
        <source>The referral</source>
        <translation>Yr atgyfeiriad</translation>
    </message>
    <message>
        <source>The front door reads this first. Short and plain is best.</source>
        <translation>Mae&apos;r drws ffrynt yn darllen hwn gyntaf. Byr a phlaen sydd orau.</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Wedi ei wneud hyd yma</translation>
    </message>
    <message>
        <source>Who knows</source>
        <translation>Pwy sy&apos;n gwybod</translation>
    </message>
    <message>
        <source>You and {child}</source>
        <translation>Chi a {child}</translation>
    </message>
    <message>
        <source>What came before</source>
        <translation>Beth ddaeth o&apos;r blaen</translation>
    </message>
    <message>
        <source>Times when {child} was missing, and what else happened</source>
        <translation>Adegau pan oedd {child} ar goll, a beth arall ddigwyddodd</translation>
    </message>
    <message>
        <source>People, vehicles, places and online names</source>
        <translation>Pobl, cerbydau, lleoedd ac enwau ar-lein</translation>
    </message>
    <message>
        <source>One fact at a time; some for the police only</source>
        <translation>Un ffaith ar y tro; rhai i&apos;r heddlu yn unig</translation>
    </message>
    <message>
        <source>Police, doctors, reports and checks</source>
        <translation>Heddlu, meddygon, adroddiadau a gwiriadau</translation>
    </message>
    <message>
        <source>A log number, an examination, trafficking, a duty to report, CP-IS</source>
        <translation>Rhif log, archwiliad, masnachu pobl, dyletswydd i adrodd, CP-IS</translation>
    </message>
    <message>
        <source>Services that know the child</source>
        <translation>Gwasanaethau sy&apos;n adnabod y plentyn</translation>
    </message>
    <message>
        <source>Who they are, what they do, and whether they know of this</source>
        <translation>Pwy ydyn nhw, beth maen nhw&apos;n ei wneud, ac a ydyn nhw&apos;n gwybod am hyn</translation>
    </message>
    <message>
        <source>Can it wait until everything is written?</source>
        <translation>A all aros nes bod popeth wedi&apos;i ysgrifennu?</translation>
    </message>
    <message>
        <source>See it as they will read it</source>
        <translation>Ei weld fel y byddan nhw&apos;n ei ddarllen</translation>
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
</context>
<context>
    <name>ReferralProgress</name>
    <message>
        <source>I have sent it</source>
        <translation>Rwyf wedi&apos;i anfon</translation>
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
        <translation>Cadw&apos;r hyn a ddywedasant</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Copïo&apos;r llythyr</translation>
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
        <translation>Dywedwch wrth eich arweinydd diogelu, ac anfonwch hwn at reolwr y drws ffrynt. Nid yw&apos;n enwi&apos;r plentyn.</translation>
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
        <translation>Wedi&apos;i anfon. Dylent ddweud wrthych erbyn diwedd {day} ei fod ganddynt.</translation>
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
        <translation>{when}: wedi&apos;i selio</translation>
    </message>
    <message>
        <source>{when}: locked as a PDF under a passphrase</source>
        <translation>{when}: wedi&apos;i gloi fel PDF dan gyfrinymadrodd</translation>
    </message>
    <message>
        <source>{when}: saved as a plain PDF</source>
        <translation>{when}: wedi&apos;i gadw fel PDF plaen</translation>
    </message>
    <message>
        <source>Why in this way: {reason}</source>
        <translation>Pam fel hyn: {reason}</translation>
    </message>
    <message>
        <source>{when}: sent</source>
        <translation>{when}: wedi&apos;i anfon</translation>
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
        <translation>Beth sy&apos;n digwydd nesaf: {text}</translation>
    </message>
    <message>
        <source>About your referral: {text}</source>
        <translation>Am eich atgyfeiriad: {text}</translation>
    </message>
    <message>
        <source>Notes of the meeting should reach you by {day}.</source>
        <translation>Dylai nodiadau&apos;r cyfarfod eich cyrraedd erbyn {day}.</translation>
    </message>
</context>
<context>
    <name>ReferralQuestions</name>
    <message>
        <source>Is this new to the front door?</source>
        <translation>Ydy hyn yn newydd i&apos;r drws ffrynt?</translation>
    </message>
    <message>
        <source>Yes, it is new</source>
        <translation>Ydy, mae&apos;n newydd</translation>
    </message>
    <message>
        <source>No, it is more about a child they know</source>
        <translation>Nac ydy, mwy am blentyn maen nhw&apos;n ei adnabod</translation>
    </message>
    <message>
        <source>If you are not sure, leave it.</source>
        <translation>Os nad ydych yn siŵr, gadewch ef.</translation>
    </message>
    <message>
        <source>Why now?</source>
        <translation>Pam nawr?</translation>
    </message>
    <message>
        <source>What happened or came to light that makes you refer today.</source>
        <translation>Beth ddigwyddodd neu a ddaeth i&apos;r golwg sy&apos;n gwneud i chi atgyfeirio heddiw.</translation>
    </message>
    <message>
        <source>What do you ask the front door to do?</source>
        <translation>Beth ydych chi&apos;n gofyn i&apos;r drws ffrynt ei wneud?</translation>
    </message>
    <message>
        <source>Such as a strategy meeting today, a visit, a call to you.</source>
        <translation>Megis cyfarfod strategaeth heddiw, ymweliad, galwad i chi.</translation>
    </message>
    <message>
        <source>How is {child} being exploited, as far as you know?</source>
        <translation>Sut mae {child} yn cael ei ecsbloetio, hyd y gwyddoch chi?</translation>
    </message>
    <message>
        <source>Sexually, for crime or work, online; by one or many. Known or feared.</source>
        <translation>Yn rhywiol, ar gyfer trosedd neu waith, ar-lein; gan un neu lawer. Yn hysbys neu&apos;n ofn.</translation>
    </message>
    <message>
        <source>What has been done already to keep {child} safe?</source>
        <translation>Beth sydd wedi cael ei wneud yn barod i gadw {child} yn ddiogel?</translation>
    </message>
    <message>
        <source>By whom and when.</source>
        <translation>Gan bwy a phryd.</translation>
    </message>
    <message>
        <source>Who have you phoned?</source>
        <translation>Pwy ydych chi wedi&apos;u ffonio?</translation>
    </message>
    <message>
        <source>Name, time, and what they said. Ring before you send.</source>
        <translation>Enw, amser, a beth ddywedon nhw. Ffoniwch cyn anfon.</translation>
    </message>
    <message>
        <source>Police log or incident number</source>
        <translation>Rhif log neu ddigwyddiad yr heddlu</translation>
    </message>
    <message>
        <source>And the officer, if you have a name.</source>
        <translation>A&apos;r swyddog, os oes gennych enw.</translation>
    </message>
    <message>
        <source>Has a doctor or a sexual assault referral centre (SARC) seen {child}?</source>
        <translation>Oes meddyg neu ganolfan atgyfeirio ymosodiadau rhywiol (SARC) wedi gweld {child}?</translation>
    </message>
    <message>
        <source>Where and when; or what is planned. Days can matter.</source>
        <translation>Ble a phryd; neu beth yw&apos;r bwriad. Gall dyddiau fod yn bwysig.</translation>
    </message>
    <message>
        <source>Has it gone to the National Referral Mechanism (NRM)?</source>
        <translation>Ydy hyn wedi mynd i&apos;r Mecanwaith Atgyfeirio Cenedlaethol (NRM)?</translation>
    </message>
    <message>
        <source>For trafficking and slavery. Say by whom and when.</source>
        <translation>Ar gyfer masnachu pobl a chaethwasiaeth. Dywedwch gan bwy a phryd.</translation>
    </message>
    <message>
        <source>Which report did you make because the law asks for it?</source>
        <translation>Pa adroddiad wnaethoch chi am fod y gyfraith yn gofyn amdano?</translation>
    </message>
    <message>
        <source>To whom and when. If it took time, say why.</source>
        <translation>I bwy a phryd. Os cymerodd amser, dywedwch pam.</translation>
    </message>
    <message>
        <source>Which records have been checked?</source>
        <translation>Pa gofnodion sydd wedi&apos;u gwirio?</translation>
    </message>
    <message>
        <source>Such as CP-IS: when, and what it showed.</source>
        <translation>Megis CP-IS: pryd, a beth ddangosodd.</translation>
    </message>
    <message>
        <source>How do you know {child}?</source>
        <translation>Sut ydych chi&apos;n adnabod {child}?</translation>
    </message>
    <message>
        <source>And since when.</source>
        <translation>Ac ers pryd.</translation>
    </message>
    <message>
        <source>Who have you talked it over with?</source>
        <translation>Gyda phwy rydych chi wedi trafod hyn?</translation>
    </message>
    <message>
        <source>Your manager or safeguarding lead, and when. You need not wait for them.</source>
        <translation>Eich rheolwr neu eich arweinydd diogelu, a phryd. Does dim rhaid aros amdanyn nhw.</translation>
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
        <translation>Mae&apos;r rhain wedi&apos;u gadael allan, er eu bod yn cyfrif tuag at y lefel. Cynhwyswch un dim ond os oes ei angen ar y drws ffrynt i amddiffyn y plentyn.</translation>
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
    <name>RemarkBox</name>
    <message>
        <source>What would help the reader</source>
        <translation>Beth fyddai&apos;n helpu&apos;r darllenydd</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back to your cases</source>
        <translation>Yn ôl i&apos;ch achosion</translation>
    </message>
    <message>
        <source>Go to the signature</source>
        <translation>Mynd i&apos;r llofnod</translation>
    </message>
    <message>
        <source>Back to the lead&apos;s desk</source>
        <translation>Yn ôl i ddesg yr arweinydd</translation>
    </message>
    <message>
        <source>{name} wrote on {day}: {text}</source>
        <translation>Ysgrifennodd {name} ar {day}: {text}</translation>
    </message>
    <message>
        <source>Read and countersign</source>
        <translation>Darllen a chydlofnodi</translation>
    </message>
    <message>
        <source>It does not make a whole referral yet. {reason}</source>
        <translation>Nid yw&apos;n atgyfeiriad cyfan eto. {reason}</translation>
    </message>
    <message>
        <source>{who}, {age}</source>
        <translation>{who}, {age}</translation>
    </message>
    <message>
        <source>Assessed by {name} on {day}.</source>
        <translation>Aseswyd gan {name} ar {day}.</translation>
    </message>
    <message>
        <source>somebody who gave no name</source>
        <translation>rhywun na roddodd enw</translation>
    </message>
    <message>
        <source>Went by the urgent route on {day} as {reference}, not countersigned yet.</source>
        <translation>Aeth ar hyd y llwybr brys ar {day} fel {reference}, heb ei gydlofnodi eto.</translation>
    </message>
    <message>
        <source>Handed over on {day} as {reference}, not countersigned yet.</source>
        <translation>Trosglwyddwyd ar {day} fel {reference}, heb ei gydlofnodi eto.</translation>
    </message>
    <message>
        <source>{name} asked on {day} for somebody to read it.</source>
        <translation>Gofynnodd {name} ar {day} i rywun ei ddarllen.</translation>
    </message>
    <message>
        <source>Below each section is a box for a remark; your signature is at the end.</source>
        <translation>O dan bob adran mae blwch ar gyfer sylw; mae eich llofnod ar y diwedd.</translation>
    </message>
    <message>
        <source>{name} agreed on {day}.</source>
        <translation>Cytunodd {name} ar {day}.</translation>
    </message>
    <message>
        <source>{name} asked for changes on {day}.</source>
        <translation>Gofynnodd {name} am newidiadau ar {day}.</translation>
    </message>
    <message>
        <source>It has been changed since then.</source>
        <translation>Mae wedi cael ei newid ers hynny.</translation>
    </message>
    <message>
        <source>It has not been changed since then.</source>
        <translation>Nid yw wedi cael ei newid ers hynny.</translation>
    </message>
    <message>
        <source>Your remarks are still in their boxes, and not kept yet. {reason}</source>
        <translation>Mae eich sylwadau yn dal yn eu blychau, a heb eu cadw eto. {reason}</translation>
    </message>
    <message>
        <source>Write at least one remark, so that they know what to change.</source>
        <translation>Ysgrifennwch o leiaf un sylw, fel eu bod yn gwybod beth i&apos;w newid.</translation>
    </message>
    <message>
        <source>Signed: you agree with the assessment of {who}.</source>
        <translation>Llofnodwyd: rydych yn cytuno â&apos;r asesiad, gan {who}.</translation>
    </message>
    <message>
        <source>Kept: you ask for changes to the assessment of {who}.</source>
        <translation>Wedi&apos;i gadw: rydych yn gofyn am newidiadau i&apos;r asesiad, gan {who}.</translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation>achos heb enw</translation>
    </message>
</context>
<context>
    <name>ReviewStanding</name>
    <message>
        <source>Ask my lead to read it</source>
        <translation>Gofyn i fy arweinydd ei ddarllen</translation>
    </message>
    <message>
        <source>Read it and countersign</source>
        <translation>Ei ddarllen a&apos;i gydlofnodi</translation>
    </message>
    <message>
        <source>Ask my lead to read it again</source>
        <translation>Gofyn i fy arweinydd ei ddarllen eto</translation>
    </message>
    <message>
        <source>It has been changed since then.</source>
        <translation>Mae wedi cael ei newid ers hynny.</translation>
    </message>
    <message>
        <source>{name} agreed on {day}.</source>
        <translation>Cytunodd {name} ar {day}.</translation>
    </message>
    <message>
        <source>{name} agreed on {day}, with one remark.</source>
        <translation>Cytunodd {name} ar {day}, gydag un sylw.</translation>
    </message>
    <message>
        <source>{name} agreed on {day}, with {n} remarks.</source>
        <translation>Cytunodd {name} ar {day}, gyda sylwadau: {n}.</translation>
    </message>
    <message>
        <source>{name} asks for changes: one remark ({day}).</source>
        <translation>Mae {name} yn gofyn am newidiadau: un sylw ({day}).</translation>
    </message>
    <message>
        <source>{name} asks for changes: {n} remarks ({day}).</source>
        <translation>Mae {name} yn gofyn am newidiadau: sylwadau: {n} ({day}).</translation>
    </message>
    <message>
        <source>It went on {day} and is not countersigned yet.</source>
        <translation>Aeth ar {day} ac nid yw wedi&apos;i gydlofnodi eto.</translation>
    </message>
    <message>
        <source>It went on {day} before a lead had read it. That is fine: it is on the list of {names}, and you need do nothing.</source>
        <translation>Aeth ar {day} cyn i arweinydd ei ddarllen. Mae hynny&apos;n iawn: mae ar restr {names}, a does dim angen i chi wneud dim.</translation>
    </message>
    <message>
        <source>{name} asked on {day}. Nobody has read it since.</source>
        <translation>Gofynnodd {name} ar {day}. Does neb wedi&apos;i ddarllen ers hynny.</translation>
    </message>
    <message>
        <source>You asked again on {day}. Nobody has read it since.</source>
        <translation>Gofynnoch eto ar {day}. Does neb wedi&apos;i ddarllen ers hynny.</translation>
    </message>
    <message>
        <source>You asked on {day}. Nobody has read it yet.</source>
        <translation>Gofynnoch ar {day}. Does neb wedi&apos;i ddarllen eto.</translation>
    </message>
    <message>
        <source>Nobody has countersigned this yet.</source>
        <translation>Does neb wedi cydlofnodi hyn eto.</translation>
    </message>
    <message>
        <source>Nobody else has read this yet. Do not wait for that: a lead can read it now, or after you have sent it.</source>
        <translation>Does neb arall wedi darllen hyn eto. Peidiwch ag aros am hynny: gall arweinydd ei ddarllen nawr, neu ar ôl i chi ei anfon.</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove: {row}</source>
        <translation>Tynnu: {row}</translation>
    </message>
</context>
<context>
    <name>RowsField</name>
    <message>
        <source>This list is full: it holds {n}.</source>
        <translation>Mae&apos;r rhestr hon yn llawn: mae&apos;n dal {n}.</translation>
    </message>
    <message>
        <source>{row}: removed. Undo with Ctrl+Z.</source>
        <translation>{row}: wedi&apos;i dynnu. Dadwneud gyda Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>SavedInClear</name>
    <message>
        <source>More to save</source>
        <translation>Rhagor i&apos;w gadw</translation>
    </message>
    <message>
        <source>Saved as {file}. It is not locked: keep it where your records are kept.</source>
        <translation>Wedi&apos;i gadw fel {file}. Nid yw wedi&apos;i gloi: cadwch ef lle cedwir eich cofnodion.</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Cadw&apos;r PDF…</translation>
    </message>
    <message>
        <source>Save the data (JSON)…</source>
        <translation>Cadw&apos;r data (JSON)…</translation>
    </message>
    <message>
        <source>Save the data (FHIR)…</source>
        <translation>Cadw&apos;r data (FHIR)…</translation>
    </message>
    <message>
        <source>Save {file} ({size} KB)…</source>
        <translation>Cadw {file} ({size} KB)…</translation>
    </message>
    <message>
        <source>Where your records are kept</source>
        <translation>Lle cedwir eich cofnodion</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
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
        <translation>{title}, {done} o {total} wedi&apos;u hateb</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>Questions {first} to {last} of {all}</source>
        <translation>Cwestiynau {first} i {last} o {all}</translation>
    </message>
    <message>
        <source>More of this section</source>
        <translation>Mwy o&apos;r adran hon</translation>
    </message>
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
    <name>SettingCard</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Dewis ffolder…</translation>
    </message>
    <message>
        <source>Go back to the usual setting</source>
        <translation>Mynd yn ôl i&apos;r gosodiad arferol</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Gosodwyd gan eich sefydliad.</translation>
    </message>
    <message>
        <source>Held like this until your organisation&apos;s settings can be read. {why}</source>
        <translation>Cedwir fel hyn nes bod modd darllen gosodiadau eich sefydliad. {why}</translation>
    </message>
    <message>
        <source>The usual setting.</source>
        <translation>Y gosodiad arferol.</translation>
    </message>
    <message>
        <source>Recommended by your organisation.</source>
        <translation>Argymhellir gan eich sefydliad.</translation>
    </message>
    <message>
        <source>Chosen for everybody here.</source>
        <translation>Dewiswyd ar gyfer pawb yma.</translation>
    </message>
    <message>
        <source>You chose this.</source>
        <translation>Chi ddewisodd hwn.</translation>
    </message>
    <message>
        <source>Only your organisation can change it.</source>
        <translation>Dim ond eich sefydliad all ei newid.</translation>
    </message>
    <message>
        <source>Only whoever looks after these cases can change it.</source>
        <translation>Dim ond pwy bynnag sy&apos;n gofalu am yr achosion hyn all ei newid.</translation>
    </message>
    <message>
        <source>It cannot be changed from this window.</source>
        <translation>Ni ellir ei newid o&apos;r ffenestr hon.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This is set by your organisation. Nothing was changed.</source>
        <translation>Gosodwyd hwn gan eich sefydliad. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>This is not yours to change here. Nothing was changed.</source>
        <translation>Nid chi sydd i newid hwn yma. Ni newidiwyd dim.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Put back to {value}.</source>
        <translation>Rhoddwyd yn ôl i {value}.</translation>
    </message>
    <message>
        <source>your IT department</source>
        <translation>eich adran TG</translation>
    </message>
    <message>
        <source>To change what has a lock, ask: {contact}</source>
        <translation>I newid yr hyn sydd â chlo, gofynnwch i: {contact}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>A change holds at once, and you can undo it. What has a lock beside it cannot be changed here.</source>
        <translation>Mae newid yn dod i rym ar unwaith, a gallwch ei ddadwneud. Ni ellir newid yma yr hyn sydd â chlo wrth ei ymyl.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings cannot be read, so the careful ones hold for now. Your cases are safe. Tell IT: {problem}</source>
        <translation>Ni ellir darllen gosodiadau eich sefydliad, felly&apos;r rhai gofalus sydd mewn grym am y tro. Mae eich achosion yn ddiogel. Dywedwch wrth TG: {problem}</translation>
    </message>
    <message>
        <source>Changed to {value}.</source>
        <translation>Newidiwyd i {value}.</translation>
    </message>
</context>
<context>
    <name>SharingFields</name>
    <message>
        <source>Why the law allows it, and what you hold back</source>
        <translation>Pam mae&apos;r gyfraith yn ei ganiatáu, a beth rydych chi&apos;n ei ddal yn ôl</translation>
    </message>
    <message>
        <source>You need not be sure of the law to refer a child who may be harmed.</source>
        <translation>Does dim rhaid bod yn siŵr o&apos;r gyfraith i atgyfeirio plentyn a all gael niwed.</translation>
    </message>
    <message>
        <source>Does {child} know about this referral?</source>
        <translation>Ydy {child} yn gwybod am yr atgyfeiriad hwn?</translation>
    </message>
    <message>
        <source>Tell them first, unless that could put them or others in danger.</source>
        <translation>Dywedwch wrthyn nhw yn gyntaf, oni bai y gallai hynny eu rhoi nhw neu eraill mewn perygl.</translation>
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
        <source>Does {child} understand what is shared, and why?</source>
        <translation>Ydy {child} yn deall beth sy&apos;n cael ei rannu, a pham?</translation>
    </message>
    <message>
        <source>In your judgement, today and about this.</source>
        <translation>Yn eich barn chi, heddiw ac am hyn.</translation>
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
        <source>Does a parent or carer agree?</source>
        <translation>Ydy rhiant neu ofalwr yn cytuno?</translation>
    </message>
    <message>
        <source>If nobody asked them, say below why.</source>
        <translation>Os na ofynnodd neb iddyn nhw, dywedwch isod pam.</translation>
    </message>
    <message>
        <source>What has anybody said against it?</source>
        <translation>Beth mae unrhyw un wedi&apos;i ddweud yn ei erbyn?</translation>
    </message>
    <message>
        <source>Who, and why. The front door has to know, and you can still refer.</source>
        <translation>Pwy, a pham. Rhaid i&apos;r drws ffrynt wybod, a gallwch atgyfeirio o hyd.</translation>
    </message>
    <message>
        <source>If someone was not told or asked: why?</source>
        <translation>Os na ddywedwyd wrth rywun neu na ofynnwyd iddo: pam?</translation>
    </message>
    <message>
        <source>Such as danger to {child}, or a police inquiry.</source>
        <translation>Megis bod {child} mewn perygl, neu ymchwiliad heddlu.</translation>
    </message>
    <message>
        <source>On which ground do you share it?</source>
        <translation>Ar ba sail rydych chi&apos;n ei rannu?</translation>
    </message>
    <message>
        <source>For a public body it is mostly its public task. For any other organisation, such as a charity, it can be a legitimate interest. Not sure? Leave it, and ask your safeguarding lead.</source>
        <translation>I gorff cyhoeddus, ei dasg gyhoeddus yw hi gan amlaf. I unrhyw sefydliad arall, megis elusen, gall fod yn fuddiant dilys. Ddim yn siŵr? Gadewch ef, a gofynnwch i&apos;ch arweinydd diogelu.</translation>
    </message>
    <message>
        <source>Why is it right to share this?</source>
        <translation>Pam mae&apos;n iawn rhannu hyn?</translation>
    </message>
    <message>
        <source>In your own words: what it protects {child} from.</source>
        <translation>Yn eich geiriau eich hun: rhag beth mae&apos;n amddiffyn {child}.</translation>
    </message>
    <message>
        <source>What do you hold back, and why?</source>
        <translation>Beth rydych chi&apos;n ei ddal yn ôl, a pham?</translation>
    </message>
    <message>
        <source>Say that something is left out, and not what it is.</source>
        <translation>Dywedwch fod rhywbeth wedi&apos;i adael allan, ac nid beth yw.</translation>
    </message>
    <message>
        <source>Our public task</source>
        <translation>Ein tasg gyhoeddus</translation>
    </message>
    <message>
        <source>A law demands it</source>
        <translation>Mae cyfraith yn ei fynnu</translation>
    </message>
    <message>
        <source>To save a life</source>
        <translation>Er mwyn achub bywyd</translation>
    </message>
    <message>
        <source>A legitimate interest</source>
        <translation>Buddiant dilys</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>{n} written</source>
        <translation>{n} wedi eu hysgrifennu</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} o {all}</translation>
    </message>
    <message>
        <source>{n} of {all} filled in</source>
        <translation>{n} o {all} wedi&apos;u llenwi</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Locked. Your last words are kept.</source>
        <translation>Wedi&apos;i gloi. Mae eich geiriau olaf wedi&apos;u cadw.</translation>
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
</context>
<context>
    <name>Signature</name>
    <message>
        <source>I agree: sign</source>
        <translation>Rwy&apos;n cytuno: llofnodi</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Gofyn am newidiadau</translation>
    </message>
    <message>
        <source>Open the case itself</source>
        <translation>Agor yr achos ei hun</translation>
    </message>
    <message>
        <source>Your signature</source>
        <translation>Eich llofnod</translation>
    </message>
    <message>
        <source>You made this assessment, or you are no lead here, so somebody else has to countersign it. The referral need not wait for that.</source>
        <translation>Chi wnaeth yr asesiad hwn, neu nid ydych yn arweinydd yma, felly rhaid i rywun arall ei gydlofnodi. Does dim rhaid i&apos;r atgyfeiriad aros am hynny.</translation>
    </message>
    <message>
        <source>Signing says: I, {name}, have read this as it stands now. Your name, your role and the day go into every referral that is sealed from it after this. Your remarks stay here, for {author}. A signature is never changed or taken back; you can sign again.</source>
        <translation>Mae llofnodi yn dweud: Rwyf i, {name}, wedi darllen hyn fel y mae nawr. Mae eich enw, eich rôl a&apos;r dydd yn mynd i bob atgyfeiriad a gaiff ei selio ohono ar ôl hyn. Mae eich sylwadau yn aros yma, ar gyfer {author}. Nid yw llofnod byth yn cael ei newid na&apos;i dynnu&apos;n ôl; gallwch lofnodi eto.</translation>
    </message>
    <message>
        <source>whoever wrote it</source>
        <translation>pwy bynnag a&apos;i hysgrifennodd</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>What is kept here was brought up to date for this version of the app. Nothing was lost.</source>
        <translation>Diweddarwyd yr hyn a gedwir yma ar gyfer y fersiwn hwn o&apos;r ap. Ni chollwyd dim.</translation>
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
    <name>Standing</name>
    <message>
        <source>Made with version {old} of the form. Version {new} is in use now. This one stays as it is and is never scored anew.</source>
        <translation>Gwnaed â fersiwn {old} o&apos;r ffurflen. Mae fersiwn {new} yn cael ei defnyddio nawr. Mae hwn yn aros fel y mae ac ni chaiff byth ei sgorio o&apos;r newydd.</translation>
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
        <translation>Aseswyd ar {date}. I asesu eto, dechreuwch o&apos;r atebion hyn: mae hwn yn cael ei gadw fel y mae.</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>Asesu eto</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>You are here</source>
        <translation>Rydych chi yma</translation>
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
        <translation>Beth rydych chi&apos;n ei wybod</translation>
    </message>
    <message>
        <source>The child is not real. The story stays beside the questions too.</source>
        <translation>Nid yw&apos;r plentyn yn real. Mae&apos;r stori&apos;n aros wrth ochr y cwestiynau hefyd.</translation>
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
        <translation>Gall dau berson gofalus ateb yn wahanol. Y rheswm sy&apos;n bwysig. Edrychwch ar bob gwahaniaeth gyda chydweithiwr os gallwch.</translation>
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
        <translation>I&apos;w drafod</translation>
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
        <translation>Rydych chi a&apos;r ateb enghreifftiol yn cytuno ar bob cwestiwn.</translation>
    </message>
    <message>
        <source>To take away</source>
        <translation>I&apos;w gofio</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>This box is full: it holds {limit} characters. The rest was left out.</source>
        <translation>Mae&apos;r blwch hwn yn llawn: mae&apos;n dal {limit} nod. Cafodd y gweddill ei adael allan.</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Am beth rydych chi&apos;n chwilio?</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>What left this computer</source>
        <translation>Beth adawodd y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>What was done to cases</source>
        <translation>Beth wnaed i achosion</translation>
    </message>
    <message>
        <source>People, cards and backups</source>
        <translation>Pobl, cardiau a chopïau wrth gefn</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Dod o hyd i gam</translation>
    </message>
    <message>
        <source>A name, initials or a reference.</source>
        <translation>Enw, llythrennau blaen neu gyfeirnod.</translation>
    </message>
    <message>
        <source>Reading the trail…</source>
        <translation>Yn darllen y trywydd…</translation>
    </message>
    <message>
        <source>Save these for an auditor…</source>
        <translation>Cadw&apos;r rhain ar gyfer archwilydd…</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Dangos mwy</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Yn ysgrifennu&apos;r ffeil…</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Pwy wnaeth beth</translation>
    </message>
    <message>
        <source>Each step is kept, and chained to the one before it. “Check everything”, under people and safekeeping, tells whether one was changed or taken out.</source>
        <translation>Cedwir pob cam, a&apos;i gadwyno i&apos;r un o&apos;i flaen. Mae “Gwirio popeth”, o dan bobl a chadw&apos;n ddiogel, yn dweud a newidiwyd neu a dynnwyd un allan.</translation>
    </message>
    <message>
        <source>Steps: {count}.</source>
        <translation>Camau: {count}.</translation>
    </message>
    <message>
        <source>No step fits what you are looking for.</source>
        <translation>Nid oes cam yn cyfateb i&apos;r hyn rydych yn chwilio amdano.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>I ble mae&apos;r ffeil yn mynd</translation>
    </message>
    <message>
        <source>Saved: {path}. It names colleagues, and children by initials alone.</source>
        <translation>Cadwyd: {path}. Mae&apos;n enwi cydweithwyr, a phlant yn ôl llythrennau blaen yn unig.</translation>
    </message>
</context>
<context>
    <name>TrailWords</name>
    <message>
        <source>unlocked it</source>
        <translation>ei ddatgloi</translation>
    </message>
    <message>
        <source>locked it</source>
        <translation>ei gloi</translation>
    </message>
    <message>
        <source>began an assessment</source>
        <translation>dechrau asesiad</translation>
    </message>
    <message>
        <source>opened a case</source>
        <translation>agor achos</translation>
    </message>
    <message>
        <source>changed a case</source>
        <translation>newid achos</translation>
    </message>
    <message>
        <source>made a referral</source>
        <translation>gwneud atgyfeiriad</translation>
    </message>
    <message>
        <source>sent a referral</source>
        <translation>anfon atgyfeiriad</translation>
    </message>
    <message>
        <source>took a front door&apos;s answer in</source>
        <translation>derbyn ateb drws ffrynt</translation>
    </message>
    <message>
        <source>opened a referral</source>
        <translation>agor atgyfeiriad</translation>
    </message>
    <message>
        <source>answered a referral</source>
        <translation>ateb atgyfeiriad</translation>
    </message>
    <message>
        <source>asked for somebody to read a case</source>
        <translation>gofyn i rywun ddarllen achos</translation>
    </message>
    <message>
        <source>signed a review</source>
        <translation>llofnodi adolygiad</translation>
    </message>
    <message>
        <source>saved something that is not locked</source>
        <translation>cadw rhywbeth nad yw dan glo</translation>
    </message>
    <message>
        <source>saved a file without names</source>
        <translation>cadw ffeil heb enwau</translation>
    </message>
    <message>
        <source>drew cases for an audit</source>
        <translation>dewis achosion ar gyfer archwiliad</translation>
    </message>
    <message>
        <source>audited a case</source>
        <translation>archwilio achos</translation>
    </message>
    <message>
        <source>closed an audit</source>
        <translation>cau archwiliad</translation>
    </message>
    <message>
        <source>printed something</source>
        <translation>argraffu rhywbeth</translation>
    </message>
    <message>
        <source>copied something</source>
        <translation>copïo rhywbeth</translation>
    </message>
    <message>
        <source>changed whose card is relied on</source>
        <translation>newid cerdyn pwy y dibynnir arno</translation>
    </message>
    <message>
        <source>changed who may come in</source>
        <translation>newid pwy a gaiff ddod i mewn</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>gwneud copi wrth gefn</translation>
    </message>
    <message>
        <source>destroyed a record</source>
        <translation>dinistrio cofnod</translation>
    </message>
    <message>
        <source>saved what could be read of a damaged vault</source>
        <translation>cadw&apos;r hyn y gellid ei ddarllen o gladdgell a ddifrodwyd</translation>
    </message>
    <message>
        <source>a record that is gone</source>
        <translation>cofnod sydd wedi mynd</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Hide or show</source>
        <translation>Cuddio neu ddangos</translation>
    </message>
</context>
<context>
    <name>UndoNotice</name>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
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
        <translation>Un person ar gyfer pob rhan. Gall yr hyn nad oes neb wedi&apos;i ofyn fod yn bwysig.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>a {n} arall</translation>
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
        <translation>Gadael i&apos;r cyfrifiadur hwn ei ddatgloi</translation>
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
        <source>If it is gone, press &quot;I have forgotten my passphrase&quot;.</source>
        <translation>Os yw wedi mynd, pwyswch &quot;Rwyf wedi anghofio fy nghyfrinymadrodd&quot;.</translation>
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
        <translation>Cedwir gyda&apos;r achos. Mae un frawddeg yn ddigon.</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Ffeil wedi&apos;i selio</translation>
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
        <translation>Sut mae&apos;n mynd?</translation>
    </message>
    <message>
        <source>they have no card with a key yet</source>
        <translation>nid oes ganddynt gerdyn ag allwedd eto</translation>
    </message>
    <message>
        <source>their card says that they cannot open it</source>
        <translation>mae eu cerdyn yn dweud na allant ei hagor</translation>
    </message>
    <message>
        <source>they do not take files under a passphrase</source>
        <translation>nid ydynt yn derbyn ffeiliau dan gyfrinymadrodd</translation>
    </message>
    <message>
        <source>they do not take a file that anybody can read</source>
        <translation>nid ydynt yn derbyn ffeil y gall unrhyw un ei darllen</translation>
    </message>
    <message>
        <source>Your organisation allows none of the ways in which they take files. Ring them now: the referral goes by phone. Then ask IT.</source>
        <translation>Nid yw eich sefydliad yn caniatáu&apos;r un o&apos;r ffyrdd y maent yn derbyn ffeiliau. Ffoniwch nhw nawr: mae&apos;r atgyfeiriad yn mynd dros y ffôn. Yna gofynnwch i TG.</translation>
    </message>
    <message>
        <source>They take no files. Ring them.</source>
        <translation>Nid ydynt yn derbyn ffeiliau. Ffoniwch nhw.</translation>
    </message>
    <message>
        <source>Choose how it goes.</source>
        <translation>Dewiswch sut mae&apos;n mynd.</translation>
    </message>
    <message>
        <source>Only they can open it, and it proves that it comes from you. They have this app, or the page that opens such files in a browser.</source>
        <translation>Dim ond nhw all ei hagor, ac mae&apos;n profi mai gennych chi y daw. Mae&apos;r ap hwn ganddynt, neu&apos;r dudalen sy&apos;n agor ffeiliau o&apos;r fath mewn porwr.</translation>
    </message>
    <message>
        <source>They need nothing but a PDF reader. A passphrase opens it: you tell them by phone, never in the same message.</source>
        <translation>Nid oes angen dim arnynt ond darllenydd PDF. Cyfrinymadrodd sy&apos;n ei agor: dywedwch ef wrthynt dros y ffôn, byth yn yr un neges.</translation>
    </message>
    <message>
        <source>Anybody who gets this file can read it. Use it only where they say that it may come like this: an accredited secure address, or their own web form.</source>
        <translation>Gall unrhyw un sy&apos;n cael y ffeil hon ei darllen. Defnyddiwch hi dim ond lle dywedant y caiff ddod fel hyn: cyfeiriad diogel achrededig, neu eu ffurflen we eu hunain.</translation>
    </message>
</context>
<context>
    <name>WhyUnknown</name>
    <message>
        <source>Why is it not known?</source>
        <translation>Pam nad yw&apos;n hysbys?</translation>
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
    <name>WorkStep</name>
    <message>
        <source>Your work</source>
        <translation>Eich gwaith</translation>
    </message>
    <message>
        <source>Every referral says this, so that the front door can ring you back.</source>
        <translation>Mae pob atgyfeiriad yn dweud hyn, fel y gall y drws ffrynt eich ffonio yn ôl.</translation>
    </message>
    <message>
        <source>Where you work</source>
        <translation>Ble rydych chi&apos;n gweithio</translation>
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
        <source>A phone number that is answered</source>
        <translation>Rhif ffôn sy&apos;n cael ei ateb</translation>
    </message>
    <message>
        <source>The front door may need to ring you the same day.</source>
        <translation>Efallai y bydd angen i&apos;r drws ffrynt eich ffonio yr un diwrnod.</translation>
    </message>
    <message>
        <source>Your secure e-mail address</source>
        <translation>Eich cyfeiriad e-bost diogel</translation>
    </message>
    <message>
        <source>Answers may come here. Never a private address.</source>
        <translation>Gall atebion ddod yma. Byth gyfeiriad preifat.</translation>
    </message>
    <message>
        <source>Write where you work. A short name will do.</source>
        <translation>Ysgrifennwch ble rydych chi&apos;n gweithio. Gwnaiff enw byr y tro.</translation>
    </message>
    <message>
        <source>Type its name or its code. {n} organisations are listed here.</source>
        <translation>Teipiwch ei enw neu ei god. Mae {n} o sefydliadau wedi&apos;u rhestru yma.</translation>
    </message>
    <message>
        <source>A clinic, practice, school or station. Police forces are found as you type. For any other, write its name.</source>
        <translation>Clinig, meddygfa, ysgol neu orsaf. Deuir o hyd i heddluoedd wrth i chi deipio. Ar gyfer unrhyw le arall, ysgrifennwch ei enw.</translation>
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
    <name>YouStep</name>
    <message>
        <source>Who are you?</source>
        <translation>Pwy ydych chi?</translation>
    </message>
    <message>
        <source>A few short steps, and two minutes. You can change all of it later.</source>
        <translation>Ychydig o gamau byr, a dwy funud. Gallwch newid y cyfan yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>What will you do here?</source>
        <translation>Beth fyddwch chi&apos;n ei wneud yma?</translation>
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
        <source>Which help suits your work?</source>
        <translation>Pa help sy&apos;n addas i&apos;ch gwaith?</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>It decides which examples stand beside the questions.</source>
        <translation>Mae&apos;n penderfynu pa enghreifftiau sydd wrth ochr y cwestiynau.</translation>
    </message>
    <message>
        <source>England or Wales?</source>
        <translation>Lloegr neu Gymru?</translation>
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
        <source>The law differs. You are told what applies where you work.</source>
        <translation>Mae&apos;r gyfraith yn wahanol. Dywedir wrthych beth sy&apos;n berthnasol lle rydych yn gweithio.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Ysgrifennwch eich enw yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose the work that is nearest to yours, or &quot;Something else&quot;.</source>
        <translation>Dewiswch y gwaith sydd agosaf at eich un chi, neu &quot;Rhywbeth arall&quot;.</translation>
    </message>
    <message>
        <source>Choose England or Wales: the law differs.</source>
        <translation>Dewiswch Lloegr neu Gymru: mae&apos;r gyfraith yn wahanol.</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>I have compared these with their own page today</source>
        <translation>Rwyf wedi cymharu&apos;r rhain â&apos;u tudalen eu hunain heddiw</translation>
    </message>
    <message>
        <source>Compare this card with theirs by phone</source>
        <translation>Cymharu&apos;r cerdyn hwn â&apos;u cerdyn nhw dros y ffôn</translation>
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
        <source>This is their number at night and at weekends.</source>
        <translation>Dyma eu rhif gyda&apos;r nos ac ar benwythnosau.</translation>
    </message>
    <message>
        <source>E-mail: {email}</source>
        <translation>E-bost: {email}</translation>
    </message>
    <message>
        <source>The card is good until {day}.</source>
        <translation>Mae&apos;r cerdyn yn ddilys tan {day}.</translation>
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
        <translation>Enghraifft yw hon. Nid oes dim yn mynd yno nes i chi gymharu&apos;r rhifau a&apos;r cyfeiriad â thudalen y drws ffrynt ei hun.</translation>
    </message>
    <message>
        <source>Nobody has checked these for half a year. Ring before you send anything.</source>
        <translation>Nid oes neb wedi gwirio&apos;r rhain ers hanner blwyddyn. Ffoniwch cyn anfon dim.</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>Ring them on a number that you know, and read the fingerprint to each other.</source>
        <translation>Ffoniwch nhw ar rif rydych yn ei wybod, a darllenwch yr ôl bys i&apos;ch gilydd.</translation>
    </message>
    <message>
        <source>In office hours: {phone}</source>
        <translation>Yn ystod oriau swyddfa: {phone}</translation>
    </message>
    <message>
        <source>Out of hours: {phone}</source>
        <translation>Y tu allan i oriau: {phone}</translation>
    </message>
    <message>
        <source>Nobody has checked these lately. Ring before you send anything.</source>
        <translation>Nid oes neb wedi gwirio&apos;r rhain yn ddiweddar. Ffoniwch cyn anfon dim.</translation>
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
        <translation>Defnyddio&apos;r ffeil allwedd hon</translation>
    </message>
</context>
<context>
    <name>_Needed</name>
    <message>
        <source>How old is the child?</source>
        <translation>Beth yw oedran y plentyn?</translation>
    </message>
    <message>
        <source>This holds at any age. How old is the child? A guess will do.</source>
        <translation>Mae hyn yn wir ar unrhyw oed. Faint yw oed y plentyn? Bydd amcan yn gwneud y tro.</translation>
    </message>
    <message>
        <source>There is no level yet: how old is the child? A guess will do.</source>
        <translation>Nid oes lefel eto: faint yw oed y plentyn? Bydd amcan yn gwneud y tro.</translation>
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
        <translation>Deuddeg gair, o&apos;r ddalen a gafodd ei chloi i ffwrdd.</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Cyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>Four or five words that only you would choose.</source>
        <translation>Pedwar neu bum gair na fyddai neb ond chi&apos;n eu dewis.</translation>
    </message>
    <message>
        <source>Let me back in</source>
        <translation>Gadael fi&apos;n ôl i mewn</translation>
    </message>
    <message>
        <source>Nobody can look your passphrase up. The recovery code, if one was made, lets you choose a new one. Without it, ask your lead, who can give you a new passphrase from their own screen.</source>
        <translation>Ni all neb chwilio am eich cyfrinymadrodd. Mae&apos;r cod adfer, os gwnaed un, yn gadael i chi ddewis un newydd. Hebddo, gofynnwch i&apos;ch arweinydd, all roi cyfrinymadrodd newydd i chi o&apos;i sgrin ei hun.</translation>
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
    <name>card_file</name>
    <message>
        <source>A card or a listing</source>
        <translation>Cerdyn neu restriad</translation>
    </message>
    <message>
        <source>Cards and listings (*.json *.toml);;All files (*)</source>
        <translation>Cardiau a rhestriadau (*.json *.toml);;Pob ffeil (*)</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>What are you worried about?</source>
        <translation>Beth sy&apos;n eich poeni?</translation>
    </message>
    <message>
        <source>What works well and keeps the child safe?</source>
        <translation>Beth sy&apos;n gweithio&apos;n dda ac yn cadw&apos;r plentyn yn ddiogel?</translation>
    </message>
    <message>
        <source>What needs to happen next?</source>
        <translation>Beth sydd angen digwydd nesaf?</translation>
    </message>
    <message>
        <source>What does the child say or show? If nobody has heard the child, say so and why.</source>
        <translation>Beth mae&apos;r plentyn yn ei ddweud neu&apos;n ei ddangos? Os nad oes neb wedi gwrando ar y plentyn, dywedwch hynny a pham.</translation>
    </message>
    <message>
        <source>Who is the child? A name, or a name they go by.</source>
        <translation>Pwy yw&apos;r plentyn? Enw, neu enw y mae&apos;n ei ddefnyddio.</translation>
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
        <source>Action {n}: which one person does it?</source>
        <translation>Cam {n}: pa un person sy&apos;n ei wneud?</translation>
    </message>
    <message>
        <source>Action {n}: by which day?</source>
        <translation>Cam {n}: erbyn pa ddydd?</translation>
    </message>
    <message>
        <source>When was it? Give a date or a rough time for {items}.</source>
        <translation>Pryd oedd hyn? Rhowch ddyddiad neu amser bras ar gyfer {items}.</translation>
    </message>
    <message>
        <source>How is it known: seen, told by the child, told by others, on record? {items}</source>
        <translation>Sut mae&apos;n hysbys: wedi&apos;i weld, wedi&apos;i ddweud gan y plentyn, gan eraill, mewn cofnod? {items}</translation>
    </message>
    <message>
        <source>What does it mean for this child? Say it for {items}.</source>
        <translation>Beth mae&apos;n ei olygu i&apos;r plentyn hwn? Dywedwch ar gyfer {items}.</translation>
    </message>
    <message>
        <source>What are the child&apos;s days like now? Say what it does to sleep, school, mood.</source>
        <translation>Sut ddyddiau mae&apos;r plentyn yn eu cael nawr? Dywedwch beth mae&apos;n ei wneud i gwsg, ysgol, hwyliau.</translation>
    </message>
    <message>
        <source>What is likely to happen if nothing changes?</source>
        <translation>Beth sy&apos;n debygol o ddigwydd os na fydd dim yn newid?</translation>
    </message>
    <message>
        <source>Gender, in the child&apos;s own words; or write why you did not ask.</source>
        <translation>Rhywedd, yng ngeiriau&apos;r plentyn ei hun; neu ysgrifennwch pam na wnaethoch ofyn.</translation>
    </message>
    <message>
        <source>Ethnicity, as the child or family says it; or write why you did not ask.</source>
        <translation>Ethnigrwydd, fel y mae&apos;r plentyn neu&apos;r teulu yn ei ddweud; neu ysgrifennwch pam na wnaethoch ofyn.</translation>
    </message>
    <message>
        <source>First language, and whether an interpreter is needed.</source>
        <translation>Iaith gyntaf, ac a oes angen cyfieithydd ar y pryd.</translation>
    </message>
    <message>
        <source>Answers from last time that you have not looked at again: {items}.</source>
        <translation>Atebion o&apos;r tro diwethaf nad ydych wedi edrych arnyn nhw eto: {items}.</translation>
    </message>
    <message>
        <source>Who the child is matters here. Answer {items}, or say why it was not asked.</source>
        <translation>Mae pwy yw&apos;r plentyn yn bwysig yma. Atebwch {items}, neu dywedwch pam na ofynnwyd.</translation>
    </message>
    <message>
        <source>An act-now question is answered yes. Make the child safe first.</source>
        <translation>Mae cwestiwn gweithredu nawr wedi&apos;i ateb ag ydy. Gwnewch y plentyn yn ddiogel yn gyntaf.</translation>
    </message>
    <message>
        <source>You wrote down how to reach the child safely. Read it again: somebody may check the child&apos;s phone, post or bag.</source>
        <translation>Ysgrifennoch sut i gyrraedd y plentyn yn ddiogel. Darllenwch ef eto: gall rhywun fod yn edrych ar ffôn, post neu fag y plentyn.</translation>
    </message>
    <message>
        <source>We do not know if the child knows of the referral. Tell them yourself first.</source>
        <translation>Nid ydym yn gwybod a yw&apos;r plentyn yn gwybod am yr atgyfeiriad. Dywedwch wrtho eich hun yn gyntaf.</translation>
    </message>
    <message>
        <source>Somebody at home may pose a risk, and may find this paper.</source>
        <translation>Gall rhywun gartref fod yn berygl, a gall ddod o hyd i&apos;r papur hwn.</translation>
    </message>
    <message>
        <source>We do not know if a parent or carer knows of the referral. Ask the front door first.</source>
        <translation>Nid ydym yn gwybod a yw rhiant neu ofalwr yn gwybod am yr atgyfeiriad. Gofynnwch i&apos;r drws ffrynt yn gyntaf.</translation>
    </message>
    <message>
        <source>Somebody in the family may pose a risk. Be sure that this reader does not.</source>
        <translation>Gall rhywun yn y teulu fod yn berygl. Byddwch yn siŵr nad yw&apos;r darllenydd hwn.</translation>
    </message>
    <message>
        <source>The child has not been told of the referral. Tell them yourself first.</source>
        <translation>Nid yw&apos;r plentyn wedi cael gwybod am yr atgyfeiriad. Dywedwch wrtho eich hun yn gyntaf.</translation>
    </message>
    <message>
        <source>No parent or carer has been told of the referral. Ask the front door first.</source>
        <translation>Nid oes rhiant na gofalwr wedi cael gwybod am yr atgyfeiriad. Gofynnwch i&apos;r drws ffrynt yn gyntaf.</translation>
    </message>
    <message>
        <source>Privacy in the room</source>
        <translation>Preifatrwydd yn yr ystafell</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Records and backups</source>
        <translation>Cofnodion a chopïau wrth gefn</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cyfrifon</translation>
    </message>
    <message>
        <source>How it looks and speaks</source>
        <translation>Sut mae&apos;n edrych ac yn siarad</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Cloi pan nad oes neb yma</translation>
    </message>
    <message>
        <source>After so long without a key or the mouse, the window locks. Your last words are kept.</source>
        <translation>Ar ôl cymaint â hyn o amser heb fysell na llygoden, mae&apos;r ffenestr yn cloi. Cedwir eich geiriau olaf.</translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation>{n} munud</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} munud</translation>
    </message>
    <message>
        <source>The longest wait before it locks</source>
        <translation>Yr aros hiraf cyn iddi gloi</translation>
    </message>
    <message>
        <source>Nobody can choose a longer wait than this.</source>
        <translation>Ni all neb ddewis aros hirach na hyn.</translation>
    </message>
    <message>
        <source>A window that locks early costs a passphrase. One that stays open can be read by others.</source>
        <translation>Mae ffenestr sy&apos;n cloi&apos;n gynnar yn costio cyfrinymadrodd. Gall eraill ddarllen un sy&apos;n aros ar agor.</translation>
    </message>
    <message>
        <source>Keep this window out of pictures of the screen</source>
        <translation>Cadw&apos;r ffenestr hon allan o luniau o&apos;r sgrin</translation>
    </message>
    <message>
        <source>Screenshots and shared screens show a blank window, where the computer can do that. Turn it off for a meeting in which others need to see it.</source>
        <translation>Mae sgrinluniau a sgriniau a rennir yn dangos ffenestr wag, lle gall y cyfrifiadur wneud hynny. Diffoddwch hyn ar gyfer cyfarfod lle mae angen i eraill ei gweld.</translation>
    </message>
    <message>
        <source>A picture of a case cannot be taken back. The window can be read as before.</source>
        <translation>Ni ellir tynnu llun o achos yn ôl. Gellir darllen y ffenestr fel o&apos;r blaen.</translation>
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
        <source>This computer may remember the way in</source>
        <translation>Caiff y cyfrifiadur hwn gofio&apos;r ffordd i mewn</translation>
    </message>
    <message>
        <source>Whoever is signed in to the computer then needs no passphrase here. Each person says yes to it first.</source>
        <translation>Yna nid oes angen cyfrinymadrodd yma ar bwy bynnag sydd wedi mewngofnodi i&apos;r cyfrifiadur. Mae pob person yn cytuno i hynny&apos;n gyntaf.</translation>
    </message>
    <message>
        <source>The passphrase always works.</source>
        <translation>Mae&apos;r cyfrinymadrodd bob amser yn gweithio.</translation>
    </message>
    <message>
        <source>Ways to hand a referral over</source>
        <translation>Ffyrdd o drosglwyddo atgyfeiriad</translation>
    </message>
    <message>
        <source>A referral leaves this computer in these ways only, even where the front door accepts others.</source>
        <translation>Dim ond yn y ffyrdd hyn y mae atgyfeiriad yn gadael y cyfrifiadur hwn, hyd yn oed lle mae&apos;r drws ffrynt yn derbyn rhai eraill.</translation>
    </message>
    <message>
        <source>Both are encrypted, and a referral must always be able to go. A plain copy may have been ruled out.</source>
        <translation>Mae&apos;r ddau wedi&apos;u hamgryptio, a rhaid i atgyfeiriad allu mynd bob amser. Efallai fod copi plaen wedi&apos;i wahardd.</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Ffeil wedi&apos;i selio</translation>
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
        <source>People may add front doors and cards</source>
        <translation>Caiff pobl ychwanegu drysau ffrynt a chardiau</translation>
    </message>
    <message>
        <source>If not, only the ones that your organisation gives are offered. Cards that were added before stay.</source>
        <translation>Os na, dim ond y rhai y mae eich sefydliad yn eu rhoi a gynigir. Mae cardiau a ychwanegwyd o&apos;r blaen yn aros.</translation>
    </message>
    <message>
        <source>Folder of your organisation&apos;s cards</source>
        <translation>Ffolder cardiau eich sefydliad</translation>
    </message>
    <message>
        <source>Cards and front doors in this folder are relied on without a question. Only IT should be able to write there.</source>
        <translation>Dibynnir ar gardiau a drysau ffrynt yn y ffolder hon heb gwestiwn. Dim ond TG ddylai allu ysgrifennu yno.</translation>
    </message>
    <message>
        <source>The folder “cards” beside policy.toml</source>
        <translation>Y ffolder “cards” wrth ymyl policy.toml</translation>
    </message>
    <message>
        <source>Folder that is watched for referrals</source>
        <translation>Ffolder a wylir am atgyfeiriadau</translation>
    </message>
    <message>
        <source>What is saved there is listed in the inbox, the most urgent first.</source>
        <translation>Rhestrir yr hyn a gedwir yno yn y mewnflwch, y mwyaf brys yn gyntaf.</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Dim un wedi&apos;i ddewis eto</translation>
    </message>
    <message>
        <source>How long a record is kept here</source>
        <translation>Am faint y cedwir cofnod yma</translation>
    </message>
    <message>
        <source>When nothing has changed for so long, the record is shown as due to be destroyed. Nothing goes by itself: a person decides.</source>
        <translation>Pan nad oes dim wedi newid am gymaint â hyn o amser, dangosir bod y cofnod i&apos;w ddinistrio. Nid oes dim yn mynd ohono&apos;i hun: person sy&apos;n penderfynu.</translation>
    </message>
    <message>
        <source>What is destroyed too early is gone. A record that is kept a day longer is not.</source>
        <translation>Mae&apos;r hyn a ddinistrir yn rhy gynnar wedi mynd. Nid felly cofnod a gedwir ddiwrnod yn hirach.</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} diwrnod</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} diwrnod</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ffolder copïau wrth gefn</translation>
    </message>
    <message>
        <source>Once a day, when somebody works here, an encrypted copy is saved there. Use another disk.</source>
        <translation>Unwaith y dydd, pan fydd rhywun yn gweithio yma, cedwir copi wedi&apos;i amgryptio yno. Defnyddiwch ddisg arall.</translation>
    </message>
    <message>
        <source>None: no backup is made by itself</source>
        <translation>Dim: ni wneir copi wrth gefn ohono&apos;i hun</translation>
    </message>
    <message>
        <source>How many backups are kept</source>
        <translation>Faint o gopïau wrth gefn a gedwir</translation>
    </message>
    <message>
        <source>When there are more in the folder, the oldest go.</source>
        <translation>Pan fydd mwy yn y ffolder, mae&apos;r rhai hynaf yn mynd.</translation>
    </message>
    <message>
        <source>No backup is thrown away on a guess.</source>
        <translation>Ni theflir copi wrth gefn ar sail dyfaliad.</translation>
    </message>
    <message>
        <source>{n} backup</source>
        <translation>{n} copi wrth gefn</translation>
    </message>
    <message>
        <source>{n} backups</source>
        <translation>{n} copi wrth gefn</translation>
    </message>
    <message>
        <source>Rule for small numbers in counts</source>
        <translation>Rheol ar gyfer rhifau bach mewn cyfrifon</translation>
    </message>
    <message>
        <source>Small numbers could point to one child. This rule says which are hidden before counts leave this service.</source>
        <translation>Gallai rhifau bach bwyntio at un plentyn. Mae&apos;r rheol hon yn dweud pa rai a guddir cyn i gyfrifon adael y gwasanaeth hwn.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>The language of the window. Referrals are written in English.</source>
        <translation>Iaith y ffenestr. Ysgrifennir atgyfeiriadau yn Saesneg.</translation>
    </message>
    <message>
        <source>The computer&apos;s own</source>
        <translation>Iaith y cyfrifiadur ei hun</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Cymraeg</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Choose the ones that you read best.</source>
        <translation>Dewiswch y rhai yr ydych yn eu darllen orau.</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Fel y mae&apos;r system</translation>
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
        <source>Offer practice cases</source>
        <translation>Cynnig achosion ymarfer</translation>
    </message>
    <message>
        <source>Made-up children to try the whole job on. Nothing of them is counted or sent.</source>
        <translation>Plant dychmygol i roi cynnig ar yr holl waith. Ni chyfrifir na anfonir dim ohonynt.</translation>
    </message>
    <message>
        <source>The app may run from a memory stick</source>
        <translation>Caiff yr ap redeg o gofbin</translation>
    </message>
    <message>
        <source>Cases then lie on the stick, encrypted, and go where it goes.</source>
        <translation>Yna mae&apos;r achosion ar y cofbin, wedi&apos;u hamgryptio, ac yn mynd lle mae&apos;n mynd.</translation>
    </message>
    <message>
        <source>A stick can wait until IT has mended the file. The app that is installed works as before.</source>
        <translation>Gall cofbin aros nes bod TG wedi trwsio&apos;r ffeil. Mae&apos;r ap sydd wedi&apos;i osod yn gweithio fel o&apos;r blaen.</translation>
    </message>
    <message>
        <source>New forms and texts may be taken in from a file</source>
        <translation>Gellir derbyn ffurflenni a thestunau newydd o ffeil</translation>
    </message>
    <message>
        <source>Signed packs bring new questions, words of law and front doors. You see what changes before you accept one.</source>
        <translation>Mae pecynnau wedi&apos;u llofnodi yn dod â chwestiynau newydd, geiriau&apos;r gyfraith a drysau ffrynt. Rydych yn gweld beth sy&apos;n newid cyn derbyn un.</translation>
    </message>
    <message>
        <source>What is installed goes on working without them.</source>
        <translation>Mae&apos;r hyn sydd wedi&apos;i osod yn dal i weithio hebddynt.</translation>
    </message>
    <message>
        <source>Whose signature is on those files</source>
        <translation>Llofnod pwy sydd ar y ffeiliau hynny</translation>
    </message>
    <message>
        <source>Packs that anybody else has signed are refused. It is the SHA-256 of the signer&apos;s keys: 64 letters and numbers.</source>
        <translation>Gwrthodir pecynnau y mae unrhyw un arall wedi&apos;u llofnodi. SHA-256 allweddi&apos;r llofnodwr ydyw: 64 llythyren a rhif.</translation>
    </message>
    <message>
        <source>Whoever your organisation has given the card of</source>
        <translation>Pwy bynnag y mae eich sefydliad wedi rhoi ei gerdyn</translation>
    </message>
    <message>
        <source>Keep a log for IT</source>
        <translation>Cadw log i TG</translation>
    </message>
    <message>
        <source>What went wrong and when, in codes and numbers. It can hold no word of a case.</source>
        <translation>Beth aeth o&apos;i le a phryd, mewn codau a rhifau. Ni all gynnwys yr un gair o achos.</translation>
    </message>
    <message>
        <source>Who to ask</source>
        <translation>Pwy i&apos;w holi</translation>
    </message>
    <message>
        <source>A name, a phone number or an address to turn to about these settings.</source>
        <translation>Enw, rhif ffôn neu gyfeiriad i droi ato ynghylch y gosodiadau hyn.</translation>
    </message>
    <message>
        <source>Your IT department</source>
        <translation>Eich adran TG</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} flwyddyn</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} o flynyddoedd</translation>
    </message>
    <message>
        <source>Action {n}: what is to be done? Begin with a verb.</source>
        <translation>Cam gweithredu {n}: beth sydd i&apos;w wneud? Dechreuwch â berf.</translation>
    </message>
    <message>
        <source>Action {n}: who does it?</source>
        <translation>Cam gweithredu {n}: pwy sy&apos;n ei wneud?</translation>
    </message>
    <message>
        <source>Action {n}: by when?</source>
        <translation>Cam gweithredu {n}: erbyn pryd?</translation>
    </message>
    <message>
        <source>Action {n}: how will you know that it has helped?</source>
        <translation>Cam gweithredu {n}: sut byddwch chi&apos;n gwybod ei fod wedi helpu?</translation>
    </message>
    <message>
        <source>The child&apos;s own words. If nobody has heard the child, say so and why.</source>
        <translation>Geiriau&apos;r plentyn ei hun. Os nad oes neb wedi gwrando ar y plentyn, dywedwch hynny a pham.</translation>
    </message>
    <message>
        <source>Somebody was not told or not asked. Say why: the front door has to know.</source>
        <translation>Ni chafodd rhywun wybod neu ni ofynnwyd iddo. Dywedwch pam: rhaid i&apos;r drws ffrynt wybod.</translation>
    </message>
    <message>
        <source>What was known before, and what has built up? Old concerns weigh.</source>
        <translation>Beth oedd yn hysbys o&apos;r blaen, a beth sydd wedi cronni? Mae hen bryderon yn pwyso.</translation>
    </message>
    <message>
        <source>Earlier referrals, and what came of them. If there were none, say so.</source>
        <translation>Atgyfeiriadau cynharach, a beth ddaeth ohonynt. Os nad oedd rhai, dywedwch hynny.</translation>
    </message>
    <message>
        <source>The level has fallen a long way since last time. What changed, and who agrees?</source>
        <translation>Mae&apos;r lefel wedi gostwng yn fawr ers y tro diwethaf. Beth newidiodd, a phwy sy&apos;n cytuno?</translation>
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
        <translation>Roedd arwyddion cryf o&apos;r blaen a dim nawr. Beth newidiodd?</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>When someone walks in</source>
        <translation>Pan ddaw rhywun i mewn</translation>
    </message>
    <message>
        <source>Hide everything; the same again to go back</source>
        <translation>Cuddio popeth; yr un peth eto i fynd yn ôl</translation>
    </message>
    <message>
        <source>Lock; your last words are kept</source>
        <translation>Cloi; mae eich geiriau olaf wedi&apos;u cadw</translation>
    </message>
    <message>
        <source>In the questions</source>
        <translation>Yn y cwestiynau</translation>
    </message>
    <message>
        <source>Choose an answer; the same again takes it back</source>
        <translation>Dewis ateb; mae&apos;r un peth eto yn ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 i 9</translation>
    </message>
    <message>
        <source>Go along the answers</source>
        <translation>Mynd ar hyd yr atebion</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Bysellau saeth</translation>
    </message>
    <message>
        <source>Next question, one back</source>
        <translation>Y cwestiwn nesaf, un yn ôl</translation>
    </message>
    <message>
        <source>Jump to a question</source>
        <translation>Neidio i gwestiwn</translation>
    </message>
    <message>
        <source>Another time it happened</source>
        <translation>Tro arall y digwyddodd</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ym mhobman</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Asesiad newydd</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Tynnu&apos;r newid olaf yn ôl</translation>
    </message>
    <message>
        <source>Do it again after all</source>
        <translation>Ei wneud eto wedi&apos;r cyfan</translation>
    </message>
    <message>
        <source>From one part of the window to the next</source>
        <translation>O un rhan o&apos;r ffenestr i&apos;r nesaf</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testun mwy</translation>
    </message>
    <message>
        <source>Ctrl and +</source>
        <translation>Ctrl a +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testun llai</translation>
    </message>
    <message>
        <source>Ctrl and −</source>
        <translation>Ctrl a −</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>Testun fel yr oedd</translation>
    </message>
    <message>
        <source>Ctrl and 0</source>
        <translation>Ctrl a 0</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Y dudalen hon</translation>
    </message>
</context>
<context>
    <name>options</name>
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
        <source>Not asked</source>
        <translation>Heb ofyn</translation>
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
</context>
<context>
    <name>phones</name>
    <message>
        <source>At night and at weekends: {phone}</source>
        <translation>Gyda&apos;r nos ac ar benwythnosau: {phone}</translation>
    </message>
    <message>
        <source>In office hours: {phone}</source>
        <translation>Yn ystod oriau swyddfa: {phone}</translation>
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
        <translation>Pwy sy&apos;n asesu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Atebion</translation>
    </message>
    <message>
        <source>What stands behind the answers</source>
        <translation>Beth sydd y tu ôl i&apos;r atebion</translation>
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
        <translation>Aeth rhywbeth o&apos;i le nad oeddem wedi&apos;i ragweld ({kind}). Mae&apos;r hyn a gadwyd o&apos;r blaen wedi&apos;i gadw. Rhowch gynnig arall arni.</translation>
    </message>
</context>
<context>
    <name>starting</name>
    <message>
        <source>Something went wrong that we did not foresee ({kind}). Nothing was changed. Start the app again; if it stays so, ask IT to run: cse-assess doctor</source>
        <translation>Aeth rhywbeth o&apos;i le nad oeddem yn ei ragweld ({kind}). Ni newidiwyd dim. Dechreuwch yr ap eto; os yw&apos;n parhau, gofynnwch i TG redeg: cse-assess doctor</translation>
    </message>
</context>
<context>
    <name>weak</name>
    <message>
        <source>It is shorter than {count} characters.</source>
        <translation>Mae&apos;n fyrrach na {count} nod.</translation>
    </message>
    <message>
        <source>It repeats itself.</source>
        <translation>Mae&apos;n ei ailadrodd ei hun.</translation>
    </message>
    <message>
        <source>It goes along the keyboard or the alphabet.</source>
        <translation>Mae&apos;n dilyn y bysellfwrdd neu&apos;r wyddor.</translation>
    </message>
    <message>
        <source>It goes along the keyboard.</source>
        <translation>Mae&apos;n dilyn y bysellfwrdd.</translation>
    </message>
    <message>
        <source>It holds a date, which is tried early.</source>
        <translation>Mae dyddiad ynddo, ac mae hynny&apos;n cael ei drio&apos;n gynnar.</translation>
    </message>
    <message>
        <source>It holds a year, which is tried early.</source>
        <translation>Mae blwyddyn ynddo, ac mae hynny&apos;n cael ei drio&apos;n gynnar.</translation>
    </message>
    <message>
        <source>It is close to what many people use, or to your name.</source>
        <translation>Mae&apos;n agos at yr hyn mae llawer o bobl yn ei ddefnyddio, neu at eich enw chi.</translation>
    </message>
    <message>
        <source>This passphrase would be guessed soon. {advice} Nothing was changed. Take four or five words that have nothing to do with each other.</source>
        <translation>Byddai&apos;r cyfrinymadrodd hwn yn cael ei ddyfalu&apos;n fuan. {advice} Ni newidiwyd dim. Cymerwch bedwar neu bum gair nad oes ganddynt ddim i&apos;w wneud â&apos;i gilydd.</translation>
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
