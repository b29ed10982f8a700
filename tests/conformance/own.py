"""Writes own.json: cases at the edges of the clock, worked out by another engine over another reader of the zones.

    python3 -m venv v && v/bin/pip install tzdata && v/bin/python tests/conformance/own.py
"""
import json, datetime as D
from zoneinfo import ZoneInfo, reset_tzpath
import importlib.metadata as M
reset_tzpath([])  # only the tzdata package
DAYS=['mon','tue','wed','thu','fri','sat','sun']
def secs(t):
    p=[int(x) for x in t.split(':')]; return p[0]*3600+p[1]*60+(p[2] if len(p)>2 else 0)
def edge(z,date,s):
    n=D.datetime.combine(date,D.time())+D.timedelta(seconds=s)
    return int(n.replace(tzinfo=z,fold=0).timestamp())
def spans(c,a,b):
    z=ZoneInfo(c['tz']); out=[]
    d=D.datetime.fromtimestamp(a,z).date()-D.timedelta(days=3); end=D.datetime.fromtimestamp(b,z).date()+D.timedelta(days=3)
    while d<=end:
        k=d.isoformat()
        if k in c.get('overrides',{}): w=c['overrides'][k]
        elif k in c.get('holidays',[]): w=[]
        else: w=c['weekly'].get(DAYS[d.weekday()],[])
        for f,t in w:
            f,t=secs(f),secs(t)
            if t<=f: t+=86400
            out.append((edge(z,d,f),edge(z,d,t)))
        d+=D.timedelta(days=1)
    out.sort(); res=[]; floor=-10**18
    for f,t in out:
        f=max(f,floor)
        if f<t: res.append([f,t]); floor=t
    for p,q in c.get('_pauses',[]):
        nxt=[]
        for f,t in res:
            if q<=f or p>=t: nxt.append([f,t]); continue
            if f<p: nxt.append([f,p])
            if q<t: nxt.append([q,t])
        res=nxt
    return res
def local(z,t): return D.datetime.fromtimestamp(t,z).isoformat()
def inst(c,s):
    d=D.datetime.fromisoformat(s)
    return int((d if d.tzinfo else d.replace(tzinfo=ZoneInfo(c['tz']),fold=0)).timestamp())
cases=[]
def add(title,tz,weekly,start,seconds,kind='add',end=None,**more):
    c=dict(id='w%03d'%(len(cases)+1),title=title,kind=kind,tz=tz,weekly=weekly,holidays=more.get('holidays',[]))
    if 'overrides' in more: c['overrides']=more['overrides']
    if 'pauses' in more:
        c['pauses']=more['pauses']; c['kind']=kind='add_with_pauses'
        c['_pauses']=[(inst(c,p),inst(c,q)) for p,q in more['pauses']]
    c['start']=start; z=ZoneInfo(tz); a=inst(c,start)
    if kind=='between':
        b=inst(c,end); c['expected']=local(z,b)
        c['seconds']=sum(max(0,min(t,b)-max(f,a)) for f,t in spans(c,a,b))
    elif kind=='next_open':
        c['seconds']=0
        for f,t in spans(c,a,a+40*86400):
            if t>a: c['expected']=local(z,max(f,a)); break
    else:
        c['seconds']=seconds; left=seconds; span=86400*30
        while True:
            left=seconds; done=None
            for f,t in spans(c,a,a+span):
                f=max(f,a)
                if t<=f: continue
                if left<=t-f: done=f+left; break
                left-=t-f
            if done is not None: break
            span*=4
        c['expected']=local(z,done)
    c.pop('_pauses',None); cases.append(c)
W=lambda *w,days=DAYS:{d:[list(x) for x in w] for d in days}
WD=DAYS[:5]
day=W(('00:00','24:00')); off=W(('09:00','17:00'),days=WD); night=W(('22:00','06:00')); split=W(('08:00','12:00'),('13:00','17:00'),days=WD)
H=3600
# a start inside a gap, and inside a repeated hour
add('a start inside the gap is read with the offset before it','Europe/Amsterdam',day,'2027-03-28T02:30:00',H)
add('the same in a window that begins in the gap','Europe/Amsterdam',W(('02:15','05:00')),'2027-03-28T02:30:00',H)
add('a start in the first of two hours','Europe/Amsterdam',day,'2026-10-25T02:30:00+02:00',H)
add('a start in the second of two hours','Europe/Amsterdam',day,'2026-10-25T02:30:00+01:00',H)
add('a window of the repeated hour is its first occurrence, so the second is closed','Europe/Amsterdam',W(('02:00','03:00')),'2026-10-25T02:10:00+01:00',30*60)
add('a window that ends in the repeated hour ends the first time','Europe/Amsterdam',W(('01:00','02:30')),'2026-10-25T01:30:00',2*H)
add('a window over the repeated hour is an hour longer','Europe/Amsterdam',W(('01:00','05:00')),'2026-10-25T00:00:00',5*H)
add('a window over the gap is an hour shorter','Europe/Amsterdam',W(('01:00','05:00')),'2027-03-28T00:00:00',4*H)
add('a window inside the gap moves behind it','Europe/Amsterdam',W(('02:10','02:40')),'2027-03-28T00:00:00',40*60)
add('two windows that the gap moves over each other count once','Europe/Amsterdam',W(('02:00','02:40'),('03:00','03:30')),'2027-03-28T00:00:00',60*60)
# change at midnight
for tz,date in [('America/Santiago','2026-09-06'),('Africa/Cairo','2026-04-24'),('Asia/Beirut','2026-03-29'),('America/Asuncion','2023-10-01'),('America/Havana','2026-03-08'),('Asia/Amman','2021-03-26'),('America/Sao_Paulo','2018-11-04')]:
    d=D.date.fromisoformat(date); before=(d-D.timedelta(days=1)).isoformat()
    add('no midnight in '+tz+': a night shift is an hour shorter',tz,night,before+'T20:00:00',9*H)
    add('no midnight in '+tz+': a day that begins with the gap',tz,W(('00:00','08:00')),before+'T23:00:00',8*H)
    add('no midnight in '+tz+': it opens behind the gap',tz,W(('00:30','08:00')),before+'T12:00:00',0,'next_open')
for tz,date in [('America/Santiago','2026-04-05'),('Africa/Cairo','2026-10-30'),('America/Asuncion','2023-03-26'),('America/Havana','2026-11-01'),('Asia/Beirut','2026-10-25')]:
    d=D.date.fromisoformat(date); before=(d-D.timedelta(days=1)).isoformat()
    add('midnight twice in '+tz+': a night shift is an hour longer',tz,night,before+'T20:00:00',10*H)
    add('midnight twice in '+tz+': between, over both',tz,day,before+'T12:00:00',0,'between',end=date+'T12:00:00')
# half an hour
for s,e in [('2026-10-03T12:00:00','2026-10-05T12:00:00'),('2026-04-04T12:00:00','2026-04-06T12:00:00')]:
    add("Lord Howe's half hour, between",'Australia/Lord_Howe',W(('01:00','05:00')),s,0,'between',end=e)
    add("Lord Howe's half hour, added",'Australia/Lord_Howe',W(('01:45','02:15')),s,90*60)
add('Lord Howe, a start inside the half hour that does not exist','Australia/Lord_Howe',day,'2026-10-04T02:10:00',H)
# days that do not exist
for w,t in [(off,'office hours'),(day,'round the clock'),(night,'a night shift')]:
    add('Apia has no 30 December 2011: '+t,'Pacific/Apia',w,'2011-12-29T12:00:00',30*H)
    add('Apia has no 30 December 2011: between, '+t,'Pacific/Apia',w,'2011-12-28T00:00:00',0,'between',end='2012-01-03T00:00:00')
add('Fakaofo has no 30 December 2011','Pacific/Fakaofo',off,'2011-12-29T16:00:00',3*H)
add('Kwajalein has no 21 August 1993','Pacific/Kwajalein',W(('09:00','17:00')),'1993-08-20T16:00:00',3*H)
# Ramadan
for tz in ['Africa/Casablanca','Africa/El_Aaiun']:
    for s in ['2026-02-14T22:00:00','2026-03-21T22:00:00','2027-02-06T22:00:00','2035-10-28T22:00:00']:
        add('Ramadan in '+tz,tz,night,s,17*H)
for s in ['2026-03-27T22:00:00','2026-10-23T22:00:00','2027-02-05T22:00:00','2030-01-01T00:00:00']:
    add('Gaza','Asia/Gaza',night,s,17*H); add('Hebron','Asia/Hebron',W(('00:00','03:00')),s,11*H)
add('Troll moves by two hours','Antarctica/Troll',night,'2027-03-27T12:00:00',12*H)
add('Dublin, whose winter is the exception','Europe/Dublin',night,'2026-10-24T12:00:00',12*H)
add('Chatham, at a quarter to','Pacific/Chatham',W(('02:30','04:00')),'2026-09-26T12:00:00',3*H)
add('Kathmandu','Asia/Kathmandu',off,'2026-11-20T16:50:00',H)
# long spans
for tz in ['Europe/Berlin','America/New_York','Australia/Sydney']:
    add('nineteen years, between, '+tz,tz,split,'2007-01-01T00:00:00',0,'between',end='2026-01-01T00:00:00')
    add('nineteen years, added, '+tz,tz,split,'2007-03-04T03:04:05',39000*H+1)
    add('nineteen years of nights, '+tz,tz,night,'2007-03-04T03:04:05',0,'between',end='2026-11-21T02:00:00')
add('from 1990 on','Europe/London',off,'1990-01-01T00:00:00',2000*H)
add('until 2100','Europe/London',off,'2099-01-01T00:00:00',2000*H)
# split days, all-closed weeks
add('over lunch','Europe/Berlin',split,'2026-11-20T11:30:00',H)
add('five windows a day, to the second','Europe/Berlin',W(('08:00:01','08:59:59'),('09:00','10:00'),('11:11:11','12:12:12'),('13:00','13:00:01'),('15:00','18:30:30'),days=WD),'2026-11-20T10:30:00',12*H+7)
add('a year of closed weeks','Europe/Berlin',{},'2026-01-05T10:00:00',2*H,overrides={'2027-02-01':[['10:00','11:00']],'2028-02-29':[['09:00','12:00']]})
add('two weeks of holidays','Europe/Berlin',off,'2026-12-18T16:00:00',2*H,holidays=['2026-12-%d'%d for d in range(19,32)]+['2027-01-01'])
add('a holiday takes the night that begins on it','Europe/Berlin',night,'2026-12-23T12:00:00',12*H,holidays=['2026-12-24'])
add('a holiday leaves the night that ends on it','Europe/Berlin',night,'2026-12-23T23:00:00',0,'between',end='2026-12-26T12:00:00',holidays=['2026-12-24'])
add('an override that is longer than the day','Europe/Berlin',off,'2026-11-20T16:00:00',10*H,overrides={'2026-11-21':[['20:00','08:00']]})
add('an override that closes','Europe/Berlin',off,'2026-11-20T16:00:00',2*H,overrides={'2026-11-23':[]})
add('a pause over a clock change','Europe/Berlin',day,'2026-10-25T00:00:00',3*H,pauses=[['2026-10-25T01:30:00','2026-10-25T02:30:00+01:00']])
add('pauses that overlap and touch','Europe/Berlin',off,'2026-11-20T09:00:00',8*H,pauses=[['2026-11-20T10:00:00','2026-11-20T11:00:00'],['2026-11-20T10:30:00','2026-11-20T11:30:00'],['2026-11-20T11:30:00','2026-11-20T12:00:00']])
add('a pause over a weekend','Europe/Berlin',off,'2026-11-20T16:00:00',2*H,pauses=[['2026-11-20T16:30:00','2026-11-23T09:15:00']])
note='expected values by Python %s, zoneinfo with tzdata %s'%(__import__('platform').python_version(),M.version('tzdata'))
for c in cases: c['source']=note
open(__file__.replace("own.py","own.json"),'w').write('[\n'+',\n'.join(json.dumps(c,ensure_ascii=False) for c in cases)+'\n]\n')
print(len(cases),note)
