// SPDX-License-Identifier: Apache-2.0

/**
 * Words of at least six letters that stand in at least five of 511 advisories of CISA for medical devices and industrial control
 * systems (a work of the US government, in the public domain): the words of the trade, against which slips show.
 */
export const englishWords: ReadonlySet<string> = new Set(
  `
ability abused accept accepting accepts access accessed accessible accessing accidentally according account accounts
achieve across action actions active actively activity actors actual adding addition additional address addressed
addresses addressing adjacent administrative administrator administrators advantage advised advises advisory affect
affected affecting affects against agreed agreements algorithm allocated allowed allowing allows already always
amount analysis another antivirus appear applicable application applications applied applying appropriate arbitrary
architecture argument arguments around aspects assert assessed assessment assign assigned assist assistance
associated attachments attack attacker attackers attacks attempt attempting attempts attributes authenticate
authenticated authentication authenticity authorization authorized automated automatically automation availability
available avoiding backend backup because become before behavior behind believe besides between beyond binary
blocked boundaries bounds broadcast browser buffer buffers building bulletin business button bypass bypassing
cabinets calculated called caller calling cameras cannot capabilities capability cardiac carefully caused causes
causing certain certificate certificates chains change changed changes changing channel chapter characters checked
checking checks choose cipher ciphers circumstances circumvent cleaned cleartext client clients clinical combination
combine combined command commands commercial commit committed common commonly communicate communication
communications community company compensating complete completely component components compromise compromised
computational computer computers concerns condition conditions conduct confidential confidentiality configuration
configurations configure configured configuring confirm conflicts confusion conjunction connect connected connecting
connection connections consequence consequences consider considered construct consult consumption contact contain
contained containing contains content contents context continue control controlled controller controllers controls
converted cookie cookies copied copying correct corrected correctly correlation corresponding corrupt corrupted
corruption countermeasures crafted crafting create created creates creating credential credentials critical
cryptographic current currently custom customer customers cybersecurity daemon dangerous database decided decoded
decoders decodes decrypt decryption dedicated default defense defensive defined definition delete deleted deletion
deliberately denial dependent deployed deploying deployment deployments dereference described deserialization
designated designed desktop destroy detailed detailing details detected developed development device devices
different digital direct directly directories directory disable disabled disabling disclose disclosure disconnect
discovered display disrupt dissemination distribution document documentation documented domain double downgrade
download downloaded downstream driver drives during earlier easily effective effectively efficiency either
electronic element elements elevate elevated embedded empower enable enabled enables enabling encoding encourage
encouraged encourages encrypt encrypted encryption endorse endpoint endpoints energy enforce engineering enhance
ensure ensuring entered entire entity entries environment environments equipment errors escalate escalation escape
establish established establishing evaluate evaluated events eventually everyone everywhere example excessive
excessively exchange executable execute executed executes executing execution exfiltrate exhaust exhaustion existing
exists expect expected experience expiration explicit explicitly exploit exploitable exploitation exploited
exploiting exploits exponential export expose exposed exposes exposure extension extent external externally extract
extracted factory failure family feature features fields filesystem filter filtering findings firewall firewalls
firmware focused folder folders follow following forgery format formatted frames freeing function functionality
functions further future gaining gateway general generate generated genpkey genuine getting global governed greater
guidance guidelines handle handled handles handling handshake hardcoded hardening hardware hashes hashing having
header headers health healthcare helper hereinafter hidden higher hijacking hospital hostname however identified
identifiers identify identifying identity ignored images immediately impact impacted impacting impersonate implement
implementation implemented implementing implicitly import importing improper improperly inadvertently incidents
include included includes including incoming incomplete incorrect incorrectly indicating indirectly individual
industrial industry infinite influence information informational informed infrastructure initiate inject injecting
injection innovative inputs inquiries insecure insert inside install installation installations installed installing
instances instant instead instructions insufficient insufficiently integer integrated integrity intended interaction
intercept interface interfaces interim internal internally internet interpreted introduced invalid invited invoke
isolate isolated isolating isolation issued issues itself kernel knowledge larger latest launch leading leaves
legacy legitimate length leverage libcurl libraries library license likely limited limiting limits listed loaded
loading located location locations locked logged logging longer machine maintain maintenance making malformed
malicious maliciously manage managed management manipulate manipulation manual manually marking maximum measure
measures mechanism mechanisms medical memcmp memory message messages messaging method methods minimal minimize
minimized missing mitigate mitigated mitigates mitigating mitigation mitigations mobile modification modifications
modified modify modifying module modules modulus monitor monitoring multiple necessary needed negative neither
network networking networks neutralize neutralizes nonrecoverable normal normally notice notices notification number
numbers numerous obfuscate object objects observe observed observing obtain obtained obtaining occurs offers offset
online opened opening operate operating operation operational operations operators option optional options
organization organizations origin original originate others otherwise output outside overflow overview overwrite
package packet packets padding paired parameter parameters parsed parser parses parsing partial particular passed
passing passionate password passwords patched patches patient payload perform performing performs peripheral
permission permissions permits personal personnel physical physically pkeyparam placed plaintext planned platform
platforms please pointer pointers policies policy populate populated portal portion position possibilities
possibility possible possibly potential potentially practices predictable preparing prepends presence present
prevail prevent prevents previous previously primarily private privilege privileged privileges proactive probability
problem procedures process processed processes processing processors produce produced product products profile
program programming project projects proper properly protect protected protection protocol protocols provide
provided provider providers provides providing public publicly published purpose purposes queries questions quickly
random rather reached readable reader reading reboot receive received receives receiving recent recipient recognize
recognizing recommend recommendations recommended recommends record recover redirect reduce redundant reference
referenced reflected regarding regional registers regular regulations related relating relative release released
releases releasing relevant reliability relies remain remediate remediates remediation remediations reminds remote
remotely removable remove removing replacing replay report reported reports representative request requests require
required requires requiring researchers resilience resilient resolve resolved resource resources respective
responded response responses responsible restart restarted restrict restricted restriction restrictions result
resulting results retains retrieve retrieving return returns reveal reverse review rights running runtime safety
sanitize scanned scenario scheduled scheme script scripting scripts search secondary secret secrets section secure
secured securely security segmentation select selected sending sensitive separate separated sequence serial series
served server servers service services session sessions setting settings several severity shared sharing should
shutdown signal signature silently similar similarly simple single situation situations skipped social software
solution solutions source sources special specially specific specifically specified standard stated states status
storage stored stores strategies stream streaming string strings strong strongly structure subject subscribe
subsequent subsequently subsystem succeeds successful successfully suddenly sufficient sufficiently suggested
supervision supplied supplies supply support supported supporting surfing susceptible suspected system systems
takeover taking tamper target targeted targeting technical technologies temporary terminal terminals testing
themselves therefore though threat through timing tokens tooling tracking traffic trained transfer transit
transmission transmit transmits transmitted transport traversal tricked trigger triggered triggering triggers
trusted typically unable unauthenticated unauthorized unavailable unaware unbounded underflow underlying understand
unencrypted unexpected uninitialized unintended unique unknown unleash unless unnecessary unprivileged unprotected
unrestricted unsafe unsolicited unstructured untrusted update updated updates updating upgrade upgrading upload
uploaded upstream usernames usually utilities utility utilize utilized utilizing validate validates validation
values variable various vector vendor verification verify verifying version versions victim virtual virtue viruses
vulnerabilities vulnerability vulnerable warranties webpage webserver website whether window wireless within without
workaround workarounds worker working workstation worldwide wrappers writing written wrongly
`
    .trim()
    .split(/\s+/),
)
