//! The words of support tables in English, Dutch, German and French. In small letters without accents; phrases are parted
//! by commas, and a star stands for any end of a word. A further language is more words in these lists.

pub(super) const MINUTES: &str = "m,min,mins,minute,minutes,minuut,minuten,mn";
pub(super) const HOURS: &str = "h,hr,hrs,hour,hours,u,uur,uren,std,stunde,stunden,heure,heures";
pub(super) const BUSINESS_HOURS: &str = "bh,werkuur,werkuren,kantooruur,kantooruren,arbeitsstunde*,geschaftsstunde*,\
    burostunde*,servicestunde*,supportstunde*";
pub(super) const DAYS: &str = "d,day,days,dag,dagen,tag,tage,tagen,j,jour,jours";
pub(super) const BUSINESS_DAYS: &str = "bd,at,jo,workday*,weekday,weekdays,werkdag*,arbeitstag*,werktag*,geschaftstag*,\
    bankarbeitstag*";
pub(super) const WEEKS: &str = "w,week,weeks,weken,woche,wochen,semaine,semaines";

/// What makes hours and days business time.
pub(super) const BUSINESS: &str = "business,working,work,office,werk,kantoor,kantooruren,kantoortijd*,werktijd*,arbeits,\
    ouvre,ouvres,ouvree,ouvrees,ouvrable,ouvrables,burozeit*,geschaftszeit*,arbeitszeit*,werktags,biz";
/// The same, but it could mean other hours than those of an office.
pub(super) const SERVICE: &str = "service hours,support hours,coverage hours,hours of service,hours of support,service window,\
    servicezeit*,supportzeit*,servicetijd*,supporttijd*,openingstijd*,heures de service,heures de support,\
    horaires de service,horaires de support,heures d ouverture";

pub(super) const NEXT_DAY: &str = "nbd,next business day,next working day,next work day,next workday,following business day,\
    following working day,volgende werkdag,eerstvolgende werkdag,nachster arbeitstag,nachsten arbeitstag,nachster werktag,\
    nachsten werktag,nachster geschaftstag,nachsten geschaftstag,folgender werktag,folgenden werktag,folgender arbeitstag,\
    folgetag,prochain jour ouvre,prochain jour ouvrable,jour ouvre suivant,jour ouvrable suivant,lendemain ouvre";
/// A day later, but of which kind is not said.
pub(super) const SOME_NEXT_DAY: &str =
    "next day,volgende dag,nachster tag,nachsten tag,lendemain,jour suivant";

pub(super) const BEST_EFFORT: &str = "best effort,best efforts,best endeavour*,best endeavor*,commercially reasonable,\
    reasonable effort*,naar beste vermogen,beste vermogen,inspanning*,bestmoglich,nach moglichkeit,meilleur effort,\
    meilleurs efforts,au mieux,selon disponibilite";
pub(super) const NO_TARGET: &str = "n / a,na,n a,none,no,no sla,no target,no guarantee,no commitment,not applicable,\
    not guaranteed,without guarantee,not included,not available,unavailable,n v t,nvt,geen,geen sla,geen garantie,\
    niet van toepassing,niet inbegrepen,niet beschikbaar,kein,keine,keinen,keine garantie,keine zusage,kein sla,entfallt,\
    ohne,ohne sla,ohne garantie,nicht zutreffend,nicht enthalten,nicht verfugbar,n z,aucun,aucune,sans,sans engagement,\
    sans garantie,sans objet,sans sla,non applicable,non garanti,non inclus,non disponible,s o,pas de sla,non,nein,nee,✗,✘,✕,❌";
/// Support is not there at all, which is more than that there is no target.
pub(super) const NOT_INCLUDED: &str = "not included,not available,unavailable,niet inbegrepen,niet beschikbaar,nicht enthalten,\
    nicht verfugbar,non inclus,non disponible,no,non,nein,nee,✗,✘,✕,❌";
pub(super) const NOT_PUBLISHED: &str = "custom,customised,customized,bespoke,tailored,on request,upon request,on demand,\
    by request,by contract,per contract,contract,as agreed,by agreement,negotiable,negotiated,agreed,contact us,contact sales,\
    talk to us,ask us,tbd,tba,t b d,to be defined,to be agreed,see contract,individual,op aanvraag,op afspraak,op maat,by appointment,sur rendez vous,nach termin,maatwerk,in overleg,\
    volgens contract,contractueel,conform contract,nader te bepalen,n t b,n o t k,auf anfrage,nach vereinbarung,\
    nach absprache,individuell,vertraglich,laut vertrag,gemas vertrag,k a,keine angabe,keine angaben,n n,sur devis,\
    sur demande,sur mesure,selon contrat,au contrat,contractuel,contractuelle,a definir,a convenir,nous consulter,\
    non communique,n c,personnalise,personnalisee,?,unknown,onbekend,unbekannt";
/// Words that name no figure, and those that make one vague.
pub(super) const VAGUE: &str = "immediate,immediately,instant,instantly,asap,soon,as soon as possible,prompt,promptly,\
    real time,continuous,same day,same business day,fast,quick,priority,prioritised,prioritized,high priority,standard,\
    normal,direct,onmiddellijk,zo snel mogelijk,zo spoedig mogelijk,zsm,dezelfde dag,zelfde dag,snel,voorrang,met voorrang,\
    sofort,umgehend,schnellstmoglich,so schnell wie moglich,unverzuglich,gleicher tag,selber tag,am selben tag,priorisiert,\
    schnell,immediat,immediate,immediatement,des que possible,le jour meme,jour meme,rapide,rapidement,prioritaire,daily,\
    weekly,monthly,dagelijks,wekelijks,taglich,wochentlich,quotidien,hebdomadaire";
pub(super) const ABOUT: &str = "about,approx,approximately,around,circa,ca,roughly,usually,typically,average,on average,\
    ongeveer,gemiddeld,doorgaans,meestal,etwa,ungefahr,durchschnittlich,in der regel,ublicherweise,environ,en moyenne,\
    generalement,~,≈";
/// Not less than that: no target.
pub(super) const AT_LEAST: &str = "from,at least,minimum,starting at,more than,over,after,vanaf,minstens,minimaal,meer dan,\
    ab,mindestens,mehr als,uber,a partir de,au moins,plus de,>,≥,+";
/// The hours are others than the usual ones.
pub(super) const OTHER_HOURS: &str = "extended,extended hours,uitgebreid,uitgebreide,verlangd,erweitert,erweiterte,etendu,\
    etendue,etendus,etendues,elargi,elargis,after hours,out of hours,buiten kantooruren,hors heures ouvrees";

/// What says nothing of its own beside a figure.
pub(super) const FILLER: &str = "within,no later than,not later than,niet later dan,nicht spater als,pas plus de,up to,less than,under,max,maximum,at most,no more than,not more than,by,in,the,of,for,\
    a,an,target,goal,response,respond,responses,reply,first response,initial response,first,initial,time,times,sla,or less,\
    after receipt,during,only,end,end of,guaranteed,is,and,binnen,maximaal,uiterlijk,tot,ten hoogste,reactie,reactietijd,eerste,de,het,een,\
    tijdens,van,en,per,innerhalb,innerhalb von,bis,bis zu,maximal,spatestens,hochstens,der,die,das,von,am,im,zum,reaktion,\
    reaktionszeit,antwort,wahrend,garantiert,und,sous,sous les,moins de,en moins de,dans les,jusqu a,delai,delais,reponse,\
    le,la,les,du,des,au,aux,et,garanti,<,≤,=,(,),[,],:,;,|,•,·,&,✓,!,{,}";

/// From one figure or day to another.
pub(super) const TO: &str =
    "-,to,until,till,through,thru,a,au,bis,tot,tot en met,t / m,t m,t e m,jusqu a,jusqu au";
pub(super) const BETWEEN: &str = "between,tussen,zwischen,entre";

pub(super) const ALWAYS: &str = "round the clock,around the clock,rund um die uhr,dag en nacht,tag und nacht,jour et nuit,\
    day and night,24 hours a day,24 uur per dag,24 stunden am tag,24 heures sur 24,24 h sur 24,24 h / 24,24 h / 7,24 h / 7 j,\
    24 / 24,24 hours per day,24 hours 7 days,at any time,always,altijd,immer,jederzeit,toujours";
pub(super) const ALL_DAYS: &str = "7 days a week,7 days per week,7 dagen per week,7 tage die woche,7 tage pro woche,\
    7 j / 7,7 / 7,7 jours sur 7,7 j sur 7,every day,elke dag,jeden tag,tous les jours,365 days a year,365,daily,dagelijks,taglich";
/// The days of the week, from Monday.
pub(super) const WEEK: [&str; 7] = [
    "monday,mondays,mon,maandag,maandags,ma,montag,montags,mo,lundi,lun",
    "tuesday,tuesdays,tue,tues,dinsdag,di,dienstag,mardi,mar",
    "wednesday,wednesdays,wed,woensdag,wo,mittwoch,mi,mercredi,mer",
    "thursday,thursdays,thu,thur,thurs,donderdag,do,donnerstag,jeudi,jeu",
    "friday,fridays,fri,vrijdag,vrijdags,vr,vrij,freitag,freitags,fr,vendredi,ven",
    "saturday,saturdays,sat,zaterdag,za,samstag,samstags,sonnabend,sa,samedi,sam",
    "sunday,sundays,sun,zondag,zo,sonntag,sonntags,so,dimanche,dim",
];
pub(super) const WEEKDAYS: &str = "weekdays,weekday,workdays,business days,working days,work days,werkdagen,op werkdagen,\
    doordeweeks,arbeitstags,arbeitstage,arbeitstagen,wochentags,jours ouvres,jours ouvrables,en semaine";
/// Monday to Friday for most, Monday to Saturday in the law.
pub(super) const WERKTAGE: &str = "werktags,werktage,werktagen,werktaglich";
pub(super) const AM: &str = "am,a m";
pub(super) const PM: &str = "pm,p m";
pub(super) const OCLOCK: &str = "h,u,uur,uhr,heures,hrs,hours,o clock";
/// What may stand around hours and says nothing of its own.
pub(super) const AROUND_HOURS: &str = "from,on,at,the,during,hours,hour,support,service,available,availability,coverage,open,\
    days,time,times,standard time,business hours,business,office hours,working hours,van,op,om,bereikbaar,uur,uren,servicetijden,\
    kantooruren,tijdens,von,um,am,an,uhr,erreichbar,zeiten,servicezeit,servicezeiten,supportzeiten,geschaftszeiten,de,du,le,\
    les,des,a,heures,horaires,ouvrables,ouvrees,support hours,service hours,zone,zone time,and,en,und,et,local,customer s,\
    customers,your,kunden,klant,client,(,),[,],:,;,&,|,-,/,<,uw,hour,each,in,per,week,year,tijd,zeit,heure,our,we,are,is,excluding,\
    except,public,bank,holidays,feestdagen,behalve,uitgezonderd,auser,feiertage,feiertagen,ausgenommen,hors,feries,sauf,our,\
    wij,zijn,sind,wir,standard,normal,nous,sommes,joignable,assistance,phone,email,mail,e,chat,portal,telephone,telefon,telefoon,online,web,ticket,tickets,\
    via,per,by,telefonisch,helpdesk,desk,team,servicedesk,<,=";
pub(super) const OWN_CLOCK: &str = "customer s local time,customer local time,your local time,client s local time,\
    customers local time,customer s time zone,your time zone,your timezone,customer timezone,lokale tijd van de klant,\
    ortszeit des kunden,heure locale du client";
pub(super) const ZONES: &str = "utc,gmt,cet,cest,mez,mesz,bst,ist,est,edt,et,cst,cdt,ct,mst,mdt,mt,pst,pdt,pt,aest,aedt,jst,\
    sgt,wet,eet,eest,msk,nzst,hkt";

pub(super) const FIRST: &str =
    "first,initial,initiale,erst,erste,ersten,erstreaktion*,erstantwort*,eerste,premier,premiere";
pub(super) const RESPONSE: &str = "response,responses,respond,reaction,acknowledge*,reply,answer,responsetime,responstijd,respons,\
    reactie*,antwoord*,aanname*,reaktion*,erstreaktion*,erstantwort*,antwort*,ruckmeldung*,annahme*,reponse*,gti,prise en charge,\
    prise en compte,intervention,reactivite,delai d intervention";
/// What is measured beside the first response.
pub(super) const OTHER_MEASURE: &str = "ongoing,update,updates,follow up,followup,subsequent,resolution,resolve,resolved,fix,\
    fixed,restore,restoration,restored,recovery,workaround,repair,remedy,solution,close,closure,escalation,escalate,on site,\
    onsite,callback,oplos*,herstel*,vervolg*,opvolging,tussentijds*,oplevering,ter plaatse,op locatie,losung*,behebung*,\
    wiederherstell*,entstor*,folge*,zwischenstand*,aktualisierung*,status,bearbeitung*,vor ort,vorort*,umgehung*,resolution*,\
    retablissement*,gtr,correction*,corriger,contournement*,suivi,mise a jour,mises a jour,reparation*,deplacement,sur site,\
    remise en service,rpo,rto,uptime";
/// A measure, but of what is not said.
pub(super) const SOME_MEASURE: &str = "time,times,sla,target,targets,goal,commitment,deadline,tijd,tijden,streeftijd,doel,\
    doorlooptijd,zeit,zeiten,ziel,zielzeit,frist,delai,delais,objectif,temps,engagement";

pub(super) const HOURS_LABEL: &str = "hours,coverage,availability,available,support hours,service hours,opening hours,time zone,\
    business hours,service window,uren,openingstijd*,servicetijd*,supporttijd*,bereikbaarheid,beschikbaarheid,kantooruren,\
    servicevenster,supportzeit*,servicezeit*,bereitschaft*,geschaftszeit*,verfugbarkeit,erreichbarkeit,betriebszeit*,\
    offnungszeit*,support zeiten,horaire*,plage*,couverture,disponibilite,heures,heures ouvrees,heures ouvrables,ouverture,\
    amplitude";
pub(super) const PRICE: &str = "price,prices,pricing,cost,costs,fee,fees,per year,per month,annual,yearly,prijs,prijzen,kosten,\
    tarief,tarieven,per jaar,per maand,preis*,pro jahr,pro monat,gebuhr*,tarif*,prix,cout,couts,par an,par mois,€,$,£,eur,usd,gbp";
pub(super) const CHANNEL: &str = "channel,channels,contact,contacts,submit,phone,email,e mail,telephone,chat,portal,web form,form,\
    method,how to,via,language,languages,kanaal,kanalen,contactwijze,melden,telefoon,taal,kanal,kanale,kontakt*,telefon*,\
    sprache*,meldeweg*,zugang*,canal,canaux,contacter,langue*,ticket,moyens";
pub(super) const COUNTED: &str = "number of,incidents,cases,tickets,users,seats,included,per incident,contacts,aantal,gebruikers,\
    meldingen,anzahl,benutzer,vorfalle,anfragen,nombre,utilisateurs,demandes,manager,account manager,training,onboarding";
pub(super) const DEFINITION: &str = "description,definition,meaning,example,examples,criteria,explanation,situation,symptoms,\
    details,scope,omschrijving,beschrijving,betekenis,voorbeeld,voorbeelden,definitie,toelichting,beschreibung,erklarung,\
    bedeutung,beispiel,beispiele,erlauterung,kriterien,descriptif,exemple,exemples,signification,criteres,impact";

pub(super) const LEVEL_WORD: &str = "severity,severities,sev,priority,priorities,prio,urgency,impact,criticality,level,levels,\
    incident,issue,class,prioriteit,prioriteiten,ernst,urgentie,niveau,niveaus,storing,klasse,klassen,melding,\
    prioritat*,schweregrad*,dringlichkeit*,storungsklasse*,fehlerklasse*,kategorie,stufe,vorfall,priorite*,severite*,gravite*,\
    criticite,urgence,anomalie*,storung*";
pub(super) const PLAN_WORD: &str = "plan,plans,package,packages,tier,tiers,offer,offering,edition,subscription,contract,\
    support plan,support level,service level,pakket,pakketten,abonnement,abonnementen,bundel,paket,pakete,tarif,vertrag,angebot,\
    offre,offres,formule,formules,forfait,contrat,supportpaket,supportplan,supportlevel,pack,packs,servicelevel";
/// Names of levels by themselves.
pub(super) const LEVEL_NAME: &str = "critical,high,medium,low,urgent,major,minor,moderate,normal,blocker,blocking,emergency,\
    outage,question,questions,cosmetic,trivial,severe,degraded,down,service down,non urgent,request,informational,very high,\
    highest,lowest,significant,kritiek,kritisch,hoog,gemiddeld,middel,midden,laag,spoed,ernstig,groot,klein,vraag,wens,\
    blokkerend,kritische,hoch,mittel,niedrig,gering,dringend,notfall,schwer,leicht,frage,anfrage,wunsch,blockierend,hoechste,\
    hohe,critique,haute,haut,eleve,elevee,moyen,moyenne,bas,basse,faible,majeur,majeure,mineur,mineure,bloquant,bloquante,\
    urgente,normale,question,genant,genante,cosmetique,demande,evolution,urgence,defect,bug,information,enhancement";
pub(super) const PLAN_NAME: &str = "gold,silver,bronze,platinum,diamond,basic,standard,premium,premier,enterprise,business,\
    professional,pro,plus,starter,start,free,trial,community,team,essential,essentials,advanced,ultimate,growth,scale,developer,\
    production,mission critical,elite,core,lite,brons,zilver,goud,platina,basis,standaard,zakelijk,uitgebreid,compleet,bronce,\
    silber,platin,komfort,comfort,profi,basispaket,erweitert,argent,or,platine,essentiel,avance,standart,classique,confort,\
    serenite,expert,integral,support,care,24 / 7,24 x 7,8 x 5,weekday,built in,tailored,package,plan,paket,pakket,tier";
/// Names of the lowest levels.
pub(super) const LOWEST: &str = "low,minor,trivial,cosmetic,question,lowest,laag,klein,vraag,niedrig,gering,frage,faible,bas,basse,\
    mineur,mineure";
/// A word before the number of a level.
pub(super) const LEVEL_NUMBER: &str = "p,s,sev,severity,prio,priority,urgency,impact,level,class,cat,category,prioriteit,\
    urgentie,niveau,klasse,categorie,prioritat,stufe,schweregrad,storungsklasse,fehlerklasse,kategorie,dringlichkeit,\
    priorite,severite,gravite,criticite,urgence,c,l,g";
/// Numbers in words.
pub(super) const NUMBERS: [&str; 11] = [
    "half,half a,half an,halve,halbe,halben,demi,demie,une demi",
    "one,een,ein,eine,einen,un,une,an",
    "two,twee,zwei,deux",
    "three,drie,drei,trois",
    "four,vier,quatre",
    "five,vijf,funf,cinq",
    "six,zes,sechs",
    "seven,zeven,sieben,sept",
    "eight,acht,huit",
    "nine,negen,neun,neuf",
    "ten,tien,zehn,dix",
];
/// A note that says that times are business time, together with a word of business.
pub(super) const COUNTED_IN: &str = "response time*,response*,times,targets,sla*,all hours,reactietijd*,reactie*,tijden,\
    streeftijd*,reaktionszeit*,antwortzeit*,zeiten,fristen,delai*,temps de reponse,temps,objectifs";
/// Words between the two.
pub(super) const COUNTED_HOW: &str = "in,during,within,are,measured,counted,calculated,apply,tijdens,binnen,gemeten,gelden,zijn,\
    gelten,innerhalb,wahrend,gemessen,sind,pendant,exprimes,calcules,comptes,sont,en,durant";

/// Words beside a measure that are no name of a plan or level.
pub(super) const BESIDE: &str = "initial,average,support,service,ticket,tickets,case,cases,issue,incident,request,customer,phone,email,\
    minimum,maximum,max,guarantee,guaranteed,agreement,every,frequency,interval,hours,garantie,garantierte,interne,technique,\
    technische,client,frequence,frequentie,window,speed,initiele,s,to,within,and,e,mail,telephone,telefon,telefoon,telefonisch,\
    fur,op,d,l,traitement,method,goals,objective,objectives,from,until,our,your,we";
