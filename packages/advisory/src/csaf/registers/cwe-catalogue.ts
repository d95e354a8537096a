// SPDX-License-Identifier: Apache-2.0
/**
 * The weaknesses of the CWE list (MITRE, cwe.mitre.org), from version 1.0 to 4.17: what test 6.1.11 and its neighbours ask. The
 * CWE terms of use allow copies that name the source: "Copyright (c) 2006-2025, The MITRE Corporation. CWE is a trademark of
 * The MITRE Corporation."
 */

/** Each version with the day of its release. */
export const cweReleases = `
1.0 2008-09-09
1.0.1 2008-10-14
1.1 2008-11-24
1.2 2009-01-12
1.3 2009-03-10
1.4 2009-05-27
1.5 2009-07-27
1.6 2009-10-29
1.7 2009-12-28
1.8 2010-02-16
1.8.1 2010-04-05
1.9 2010-06-21
1.10 2010-09-27
1.11 2010-12-13
1.12 2011-03-30
1.13 2011-06-01
2.0 2011-06-27
2.1 2011-09-13
2.2 2012-05-14
2.3 2012-10-30
2.4 2013-02-21
2.5 2013-07-17
2.6 2014-02-19
2.7 2014-06-23
2.8 2014-07-31
2.9 2015-12-07
2.10 2017-01-19
2.11 2017-05-05
2.12 2017-11-08
3.0 2017-11-08
3.1 2018-03-29
3.2 2019-01-03
3.3 2019-06-20
3.4 2019-09-19
3.4.1 2019-09-23
4.0 2020-02-24
4.1 2020-06-25
4.2 2020-08-20
4.3 2020-12-10
4.4 2021-03-15
4.5 2021-07-20
4.6 2021-10-28
4.7 2022-04-28
4.8 2022-06-28
4.9 2022-10-13
4.10 2023-01-31
4.11 2023-04-27
4.12 2023-06-29
4.13 2023-10-26
4.14 2024-02-29
4.15 2024-07-16
4.16 2024-11-19
4.17 2025-04-03
`

/**
 * One line for each weakness and stretch of versions in which nothing of this changed: number, first and last version by their place
 * in the list above, whether it may be used for mapping (`a` allowed, `r` allowed with review, `d` discouraged, `p` prohibited;
 * `D` in front: deprecated; `-`: nothing is said), name.
 */
export const cweLines = `
5 0-46 - J2EE Misconfiguration: Data Transmission Without Encryption
5 47-52 a J2EE Misconfiguration: Data Transmission Without Encryption
6 0-46 - J2EE Misconfiguration: Insufficient Session-ID Length
6 47-52 a J2EE Misconfiguration: Insufficient Session-ID Length
7 0-3 - J2EE Misconfiguration: Missing Error Handling
7 4-46 - J2EE Misconfiguration: Missing Custom Error Page
7 47-52 a J2EE Misconfiguration: Missing Custom Error Page
8 0-46 - J2EE Misconfiguration: Entity Bean Declared Remote
8 47-52 a J2EE Misconfiguration: Entity Bean Declared Remote
9 0-46 - J2EE Misconfiguration: Weak Access Permissions for EJB Methods
9 47-52 a J2EE Misconfiguration: Weak Access Permissions for EJB Methods
11 0-46 - ASP.NET Misconfiguration: Creating Debug Binary
11 47-52 a ASP.NET Misconfiguration: Creating Debug Binary
12 0-3 - ASP.NET Misconfiguration: Missing Custom Error Handling
12 4-46 - ASP.NET Misconfiguration: Missing Custom Error Page
12 47-52 a ASP.NET Misconfiguration: Missing Custom Error Page
13 0-46 - ASP.NET Misconfiguration: Password in Configuration File
13 47-52 a ASP.NET Misconfiguration: Password in Configuration File
14 0-46 - Compiler Removal of Code to Clear Buffers
14 47-52 a Compiler Removal of Code to Clear Buffers
15 0-46 - External Control of System or Configuration Setting
15 47-52 a External Control of System or Configuration Setting
20 0-2 - Insufficient Input Validation
20 3-46 - Improper Input Validation
20 47-52 d Improper Input Validation
22 0-8 - Path Traversal
22 9-46 - Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
22 47-52 a Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
23 0-46 - Relative Path Traversal
23 47-52 a Relative Path Traversal
24 0-46 - Path Traversal: '../filedir'
24 47-52 a Path Traversal: '../filedir'
25 0-46 - Path Traversal: '/../filedir'
25 47-52 a Path Traversal: '/../filedir'
26 0-46 - Path Traversal: '/dir/../filename'
26 47-52 a Path Traversal: '/dir/../filename'
27 0-46 - Path Traversal: 'dir/../../filename'
27 47-52 a Path Traversal: 'dir/../../filename'
28 0-0 - Path Traversal: '..\\filename'
28 1-46 - Path Traversal: '..\\filedir'
28 47-52 a Path Traversal: '..\\filedir'
29 0-46 - Path Traversal: '\\..\\filename'
29 47-52 a Path Traversal: '\\..\\filename'
30 0-46 - Path Traversal: '\\dir\\..\\filename'
30 47-52 a Path Traversal: '\\dir\\..\\filename'
31 0-0 - Path Traversal: 'dir\\..\\filename'
31 1-46 - Path Traversal: 'dir\\..\\..\\filename'
31 47-52 a Path Traversal: 'dir\\..\\..\\filename'
32 0-46 - Path Traversal: '...' (Triple Dot)
32 47-52 a Path Traversal: '...' (Triple Dot)
33 0-46 - Path Traversal: '....' (Multiple Dot)
33 47-52 a Path Traversal: '....' (Multiple Dot)
34 0-46 - Path Traversal: '....//'
34 47-52 a Path Traversal: '....//'
35 0-46 - Path Traversal: '.../...//'
35 47-52 a Path Traversal: '.../...//'
36 0-46 - Absolute Path Traversal
36 47-52 a Absolute Path Traversal
37 0-46 - Path Traversal: '/absolute/pathname/here'
37 47-52 a Path Traversal: '/absolute/pathname/here'
38 0-46 - Path Traversal: '\\absolute\\pathname\\here'
38 47-52 a Path Traversal: '\\absolute\\pathname\\here'
39 0-46 - Path Traversal: 'C:dirname'
39 47-52 a Path Traversal: 'C:dirname'
40 0-46 - Path Traversal: '\\\\UNC\\share\\name\\' (Windows UNC Share)
40 47-52 a Path Traversal: '\\\\UNC\\share\\name\\' (Windows UNC Share)
41 0-4 - Failure to Resolve Path Equivalence
41 5-46 - Improper Resolution of Path Equivalence
41 47-52 a Improper Resolution of Path Equivalence
42 0-46 - Path Equivalence: 'filename.' (Trailing Dot)
42 47-52 a Path Equivalence: 'filename.' (Trailing Dot)
43 0-46 - Path Equivalence: 'filename....' (Multiple Trailing Dot)
43 47-52 a Path Equivalence: 'filename....' (Multiple Trailing Dot)
44 0-46 - Path Equivalence: 'file.name' (Internal Dot)
44 47-52 a Path Equivalence: 'file.name' (Internal Dot)
45 0-46 - Path Equivalence: 'file...name' (Multiple Internal Dot)
45 47-52 a Path Equivalence: 'file...name' (Multiple Internal Dot)
46 0-46 - Path Equivalence: 'filename ' (Trailing Space)
46 47-52 a Path Equivalence: 'filename ' (Trailing Space)
47 0-11 - Path Equivalence: ' filename (Leading Space)
47 12-46 - Path Equivalence: ' filename' (Leading Space)
47 47-52 a Path Equivalence: ' filename' (Leading Space)
48 0-46 - Path Equivalence: 'file name' (Internal Whitespace)
48 47-52 a Path Equivalence: 'file name' (Internal Whitespace)
49 0-46 - Path Equivalence: 'filename/' (Trailing Slash)
49 47-52 a Path Equivalence: 'filename/' (Trailing Slash)
50 0-46 - Path Equivalence: '//multiple/leading/slash'
50 47-52 a Path Equivalence: '//multiple/leading/slash'
51 0-46 - Path Equivalence: '/multiple//internal/slash'
51 47-52 a Path Equivalence: '/multiple//internal/slash'
52 0-46 - Path Equivalence: '/multiple/trailing/slash//'
52 47-52 a Path Equivalence: '/multiple/trailing/slash//'
53 0-46 - Path Equivalence: '\\multiple\\\\internal\\backslash'
53 47-52 a Path Equivalence: '\\multiple\\\\internal\\backslash'
54 0-46 - Path Equivalence: 'filedir\\' (Trailing Backslash)
54 47-52 a Path Equivalence: 'filedir\\' (Trailing Backslash)
55 0-46 - Path Equivalence: '/./' (Single Dot Directory)
55 47-52 a Path Equivalence: '/./' (Single Dot Directory)
56 0-46 - Path Equivalence: 'filedir*' (Wildcard)
56 47-52 a Path Equivalence: 'filedir*' (Wildcard)
57 0-0 - Path Equivalence: 'dirname/fakechild/../realchild/filename'
57 1-46 - Path Equivalence: 'fakedir/../realdir/filename'
57 47-52 a Path Equivalence: 'fakedir/../realdir/filename'
58 0-46 - Path Equivalence: Windows 8.3 Filename
58 47-52 a Path Equivalence: Windows 8.3 Filename
59 0-4 - Failure to Resolve Links Before File Access (aka 'Link Following')
59 5-46 - Improper Link Resolution Before File Access ('Link Following')
59 47-52 a Improper Link Resolution Before File Access ('Link Following')
61 27-27 - UNIX Symbolic Link (Symlink) Following
61 29-46 - UNIX Symbolic Link (Symlink) Following
61 47-52 a UNIX Symbolic Link (Symlink) Following
62 0-46 - UNIX Hard Link
62 47-52 a UNIX Hard Link
64 0-46 - Windows Shortcut Following (.LNK)
64 47-52 a Windows Shortcut Following (.LNK)
65 0-46 - Windows Hard Link
65 47-52 a Windows Hard Link
66 0-3 - Failure to Handle File Names that Identify Virtual Resources
66 4-46 - Improper Handling of File Names that Identify Virtual Resources
66 47-52 a Improper Handling of File Names that Identify Virtual Resources
67 0-3 - Failure to Handle Windows Device Names
67 4-46 - Improper Handling of Windows Device Names
67 47-52 a Improper Handling of Windows Device Names
69 0-12 - Failure to Handle Windows ::DATA Alternate Data Stream
69 13-46 - Improper Handling of Windows ::DATA Alternate Data Stream
69 47-52 a Improper Handling of Windows ::DATA Alternate Data Stream
71 0-27 - Apple '.DS_Store'
71 28-46 D DEPRECATED: Apple '.DS_Store'
71 47-52 Dp DEPRECATED: Apple '.DS_Store'
72 0-1 - Apple HFS+ Alternate Data Stream
72 2-4 - Failure to Handle Apple HFS+ Alternate Data Stream Path
72 5-46 - Improper Handling of Apple HFS+ Alternate Data Stream Path
72 47-52 a Improper Handling of Apple HFS+ Alternate Data Stream Path
73 0-46 - External Control of File Name or Path
73 47-52 a External Control of File Name or Path
74 0-4 - Failure to Sanitize Data into a Different Plane (aka 'Injection')
74 5-10 - Failure to Sanitize Data into a Different Plane ('Injection')
74 11-46 - Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
74 47-52 d Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
75 0-46 - Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
75 47-52 d Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
76 0-10 - Failure to Resolve Equivalent Special Elements into a Different Plane
76 11-46 - Improper Neutralization of Equivalent Special Elements
76 47-52 a Improper Neutralization of Equivalent Special Elements
77 0-4 - Failure to Sanitize Data into a Control Plane (aka 'Command Injection')
77 5-5 - Failure to Sanitize Data into a Control Plane ('Command Injection')
77 6-10 - Improper Sanitization of Special Elements used in a Command ('Command Injection')
77 11-46 - Improper Neutralization of Special Elements used in a Command ('Command Injection')
77 47-52 r Improper Neutralization of Special Elements used in a Command ('Command Injection')
78 0-2 - Failure to Sanitize Data into an OS Command (aka 'OS Command Injection')
78 3-4 - Failure to Preserve OS Command Structure (aka 'OS Command Injection')
78 5-5 - Failure to Preserve OS Command Structure ('OS Command Injection')
78 6-10 - Improper Sanitization of Special Elements used in an OS Command ('OS Command Injection')
78 11-46 - Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')
78 47-52 a Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')
79 0-2 - Failure to Sanitize Directives in a Web Page (aka 'Cross-site scripting' (XSS))
79 3-4 - Failure to Preserve Web Page Structure (aka 'Cross-site Scripting')
79 5-10 - Failure to Preserve Web Page Structure ('Cross-site Scripting')
79 11-46 - Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')
79 47-52 a Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')
80 0-4 - Failure to Sanitize Script-Related HTML Tags in a Web Page (Basic XSS)
80 5-10 - Improper Sanitization of Script-Related HTML Tags in a Web Page (Basic XSS)
80 11-46 - Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
80 47-52 a Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
81 0-4 - Failure to Sanitize Directives in an Error Message Web Page
81 5-10 - Improper Sanitization of Script in an Error Message Web Page
81 11-46 - Improper Neutralization of Script in an Error Message Web Page
81 47-52 a Improper Neutralization of Script in an Error Message Web Page
82 0-4 - Failure to Sanitize Script in Attributes of IMG Tags in a Web Page
82 5-10 - Improper Sanitization of Script in Attributes of IMG Tags in a Web Page
82 11-46 - Improper Neutralization of Script in Attributes of IMG Tags in a Web Page
82 47-52 a Improper Neutralization of Script in Attributes of IMG Tags in a Web Page
83 0-9 - Failure to Sanitize Script in Attributes in a Web Page
83 10-46 - Improper Neutralization of Script in Attributes in a Web Page
83 47-52 a Improper Neutralization of Script in Attributes in a Web Page
84 0-10 - Failure to Resolve Encoded URI Schemes in a Web Page
84 11-46 - Improper Neutralization of Encoded URI Schemes in a Web Page
84 47-52 a Improper Neutralization of Encoded URI Schemes in a Web Page
85 0-46 - Doubled Character XSS Manipulations
85 47-52 a Doubled Character XSS Manipulations
86 0-9 - Failure to Sanitize Invalid Characters in Identifiers in Web Pages
86 10-46 - Improper Neutralization of Invalid Characters in Identifiers in Web Pages
86 47-52 a Improper Neutralization of Invalid Characters in Identifiers in Web Pages
87 0-10 - Failure to Sanitize Alternate XSS Syntax
87 11-46 - Improper Neutralization of Alternate XSS Syntax
87 47-52 a Improper Neutralization of Alternate XSS Syntax
88 0-32 - Argument Injection or Modification
88 33-33 - Improper Delimitation of Arguments in a Command ('Argument Injection')
88 34-46 - Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')
88 47-52 a Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')
89 0-2 - Failure to Sanitize Data within SQL Queries (aka 'SQL Injection')
89 3-4 - Failure to Preserve SQL Query Structure (aka 'SQL Injection')
89 5-5 - Failure to Preserve SQL Query Structure ('SQL Injection')
89 6-10 - Improper Sanitization of Special Elements used in an SQL Command ('SQL Injection')
89 11-46 - Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
89 47-52 a Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
90 0-4 - Failure to Sanitize Data into LDAP Queries (aka 'LDAP Injection')
90 5-10 - Failure to Sanitize Data into LDAP Queries ('LDAP Injection')
90 11-46 - Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
90 47-52 a Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
91 0-46 - XML Injection (aka Blind XPath Injection)
91 47-52 a XML Injection (aka Blind XPath Injection)
92 0-0 - Custom Special Character Injection
92 1-4 - Insufficient Sanitization of Custom Special Characters
92 5-5 - Improper Sanitization of Custom Special Characters
92 6-46 D DEPRECATED: Improper Sanitization of Custom Special Characters
92 47-52 Dp DEPRECATED: Improper Sanitization of Custom Special Characters
93 0-4 - Failure to Sanitize CRLF Sequences (aka 'CRLF Injection')
93 5-10 - Failure to Sanitize CRLF Sequences ('CRLF Injection')
93 11-46 - Improper Neutralization of CRLF Sequences ('CRLF Injection')
93 47-52 a Improper Neutralization of CRLF Sequences ('CRLF Injection')
94 0-2 - Code Injection
94 3-4 - Failure to Control Generation of Code (aka 'Code Injection')
94 5-13 - Failure to Control Generation of Code ('Code Injection')
94 14-46 - Improper Control of Generation of Code ('Code Injection')
94 47-50 a Improper Control of Generation of Code ('Code Injection')
94 51-52 r Improper Control of Generation of Code ('Code Injection')
95 0-4 - Insufficient Control of Directives in Dynamically Evaluated Code (aka 'Eval Injection')
95 5-10 - Improper Sanitization of Directives in Dynamically Evaluated Code ('Eval Injection')
95 11-46 - Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
95 47-52 a Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
96 0-4 - Insufficient Control of Directives in Statically Saved Code (Static Code Injection)
96 5-9 - Improper Sanitization of Directives in Statically Saved Code ('Static Code Injection')
96 10-46 - Improper Neutralization of Directives in Statically Saved Code ('Static Code Injection')
96 47-52 a Improper Neutralization of Directives in Statically Saved Code ('Static Code Injection')
97 0-10 - Failure to Sanitize Server-Side Includes (SSI) Within a Web Page
97 11-46 - Improper Neutralization of Server-Side Includes (SSI) Within a Web Page
97 47-52 a Improper Neutralization of Server-Side Includes (SSI) Within a Web Page
98 9-19 - Improper Control of Filename for Include/Require Statement in PHP Program ('PHP File Inclusion')
98 20-46 - Improper Control of Filename for Include/Require Statement in PHP Program ('PHP Remote File Inclusion')
98 47-52 a Improper Control of Filename for Include/Require Statement in PHP Program ('PHP Remote File Inclusion')
99 0-4 - Insufficient Control of Resource Identifiers (aka 'Resource Injection')
99 5-46 - Improper Control of Resource Identifiers ('Resource Injection')
99 47-52 r Improper Control of Resource Identifiers ('Resource Injection')
100 0-6 - Technology-Specific Input Validation Problems
102 0-46 - Struts: Duplicate Validation Forms
102 47-52 a Struts: Duplicate Validation Forms
103 0-46 - Struts: Incomplete validate() Method Definition
103 47-52 a Struts: Incomplete validate() Method Definition
104 0-46 - Struts: Form Bean Does Not Extend Validation Class
104 47-52 a Struts: Form Bean Does Not Extend Validation Class
105 0-46 - Struts: Form Field Without Validator
105 47-52 a Struts: Form Field Without Validator
106 0-46 - Struts: Plug-in Framework not in Use
106 47-52 a Struts: Plug-in Framework not in Use
107 0-46 - Struts: Unused Validation Form
107 47-52 a Struts: Unused Validation Form
108 0-46 - Struts: Unvalidated Action Form
108 47-52 a Struts: Unvalidated Action Form
109 0-46 - Struts: Validator Turned Off
109 47-52 a Struts: Validator Turned Off
110 0-46 - Struts: Validator Without Form Field
110 47-52 a Struts: Validator Without Form Field
111 0-46 - Direct Use of Unsafe JNI
111 47-52 a Direct Use of Unsafe JNI
112 0-46 - Missing XML Validation
112 47-52 a Missing XML Validation
113 0-4 - Failure to Sanitize CRLF Sequences in HTTP Headers (aka 'HTTP Response Splitting')
113 5-10 - Failure to Sanitize CRLF Sequences in HTTP Headers ('HTTP Response Splitting')
113 11-42 - Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Response Splitting')
113 43-46 - Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
113 47-52 a Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
114 0-46 - Process Control
114 47-51 r Process Control
114 52-52 d Process Control
115 0-46 - Misinterpretation of Input
115 47-52 a Misinterpretation of Input
116 0-2 - Insufficient Output Sanitization
116 3-46 - Improper Encoding or Escaping of Output
116 47-52 r Improper Encoding or Escaping of Output
117 0-4 - Incorrect Output Sanitization for Logs
117 5-10 - Improper Output Sanitization for Logs
117 11-46 - Improper Output Neutralization for Logs
117 47-52 a Improper Output Neutralization for Logs
118 0-4 - Improper Access of Indexable Resource (aka 'Range Error')
118 5-26 - Improper Access of Indexable Resource ('Range Error')
118 27-46 - Incorrect Access of Indexable Resource ('Range Error')
118 47-48 r Incorrect Access of Indexable Resource ('Range Error')
118 49-52 d Incorrect Access of Indexable Resource ('Range Error')
119 0-2 - Failure to Constrain Operations within the Bounds of an Allocated Memory Buffer
119 3-12 - Failure to Constrain Operations within the Bounds of a Memory Buffer
119 13-46 - Improper Restriction of Operations within the Bounds of a Memory Buffer
119 47-52 d Improper Restriction of Operations within the Bounds of a Memory Buffer
120 9-46 - Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
120 47-52 r Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
121 0-46 - Stack-based Buffer Overflow
121 47-52 a Stack-based Buffer Overflow
122 0-46 - Heap-based Buffer Overflow
122 47-52 a Heap-based Buffer Overflow
123 0-46 - Write-what-where Condition
123 47-52 a Write-what-where Condition
124 0-6 - Boundary Beginning Violation ('Buffer Underwrite')
124 7-46 - Buffer Underwrite ('Buffer Underflow')
124 47-52 a Buffer Underwrite ('Buffer Underflow')
125 0-46 - Out-of-bounds Read
125 47-52 a Out-of-bounds Read
126 0-46 - Buffer Over-read
126 47-52 a Buffer Over-read
127 0-46 - Buffer Under-read
127 47-52 a Buffer Under-read
128 0-46 - Wrap-around Error
128 47-52 a Wrap-around Error
129 0-6 - Unchecked Array Indexing
129 7-46 - Improper Validation of Array Index
129 47-52 a Improper Validation of Array Index
130 0-3 - Failure to Handle Length Parameter Inconsistency
130 4-46 - Improper Handling of Length Parameter Inconsistency
130 47-52 a Improper Handling of Length Parameter Inconsistency
131 0-46 - Incorrect Calculation of Buffer Size
131 47-52 a Incorrect Calculation of Buffer Size
132 0-39 D DEPRECATED (Duplicate): Miscalculated Null Termination
132 40-46 D DEPRECATED: Miscalculated Null Termination
132 47-52 Dp DEPRECATED: Miscalculated Null Termination
134 0-24 - Uncontrolled Format String
134 25-46 - Use of Externally-Controlled Format String
134 47-52 a Use of Externally-Controlled Format String
135 0-46 - Incorrect Calculation of Multi-Byte String Length
135 47-52 a Incorrect Calculation of Multi-Byte String Length
138 0-3 - Failure to Sanitize Special Elements
138 4-9 - Improper Sanitization of Special Elements
138 10-46 - Improper Neutralization of Special Elements
138 47-48 r Improper Neutralization of Special Elements
138 49-52 d Improper Neutralization of Special Elements
140 0-10 - Failure to Sanitize Delimiters
140 11-46 - Improper Neutralization of Delimiters
140 47-52 a Improper Neutralization of Delimiters
141 0-9 - Failure to Sanitize Parameter/Argument Delimiters
141 10-46 - Improper Neutralization of Parameter/Argument Delimiters
141 47-52 a Improper Neutralization of Parameter/Argument Delimiters
142 0-9 - Failure to Sanitize Value Delimiters
142 10-46 - Improper Neutralization of Value Delimiters
142 47-52 a Improper Neutralization of Value Delimiters
143 0-9 - Failure to Sanitize Record Delimiters
143 10-46 - Improper Neutralization of Record Delimiters
143 47-52 a Improper Neutralization of Record Delimiters
144 0-9 - Failure to Sanitize Line Delimiters
144 10-46 - Improper Neutralization of Line Delimiters
144 47-52 a Improper Neutralization of Line Delimiters
145 0-9 - Failure to Sanitize Section Delimiters
145 10-46 - Improper Neutralization of Section Delimiters
145 47-52 a Improper Neutralization of Section Delimiters
146 0-9 - Failure to Sanitize Expression/Command Delimiters
146 10-46 - Improper Neutralization of Expression/Command Delimiters
146 47-52 a Improper Neutralization of Expression/Command Delimiters
147 0-3 - Failure to Sanitize Input Terminators
147 4-9 - Improper Sanitization of Input Terminators
147 10-46 - Improper Neutralization of Input Terminators
147 47-52 a Improper Neutralization of Input Terminators
148 0-10 - Failure to Sanitize Input Leaders
148 11-46 - Improper Neutralization of Input Leaders
148 47-52 a Improper Neutralization of Input Leaders
149 0-10 - Failure to Sanitize Quoting Syntax
149 11-46 - Improper Neutralization of Quoting Syntax
149 47-52 a Improper Neutralization of Quoting Syntax
150 0-9 - Failure to Sanitize Escape, Meta, or Control Sequences
150 10-46 - Improper Neutralization of Escape, Meta, or Control Sequences
150 47-52 a Improper Neutralization of Escape, Meta, or Control Sequences
151 0-3 - Failure to Sanitize Comment Element
151 4-9 - Improper Sanitization of Comment Delimiters
151 10-46 - Improper Neutralization of Comment Delimiters
151 47-52 a Improper Neutralization of Comment Delimiters
152 0-3 - Failure to Sanitize Macro Symbol
152 4-9 - Improper Sanitization of Macro Symbols
152 10-46 - Improper Neutralization of Macro Symbols
152 47-52 a Improper Neutralization of Macro Symbols
153 0-3 - Failure to Sanitize Substitution Character
153 4-9 - Improper Sanitization of Substitution Characters
153 10-46 - Improper Neutralization of Substitution Characters
153 47-52 a Improper Neutralization of Substitution Characters
154 0-3 - Failure to Sanitize Variable Name Delimiter
154 4-9 - Improper Sanitization of Variable Name Delimiters
154 10-46 - Improper Neutralization of Variable Name Delimiters
154 47-52 a Improper Neutralization of Variable Name Delimiters
155 0-3 - Failure to Sanitize Wildcard or Matching Symbol
155 4-9 - Improper Sanitization of Wildcards or Matching Symbols
155 10-46 - Improper Neutralization of Wildcards or Matching Symbols
155 47-52 a Improper Neutralization of Wildcards or Matching Symbols
156 0-3 - Failure to Sanitize Whitespace
156 4-9 - Improper Sanitization of Whitespace
156 10-46 - Improper Neutralization of Whitespace
156 47-52 a Improper Neutralization of Whitespace
157 0-46 - Failure to Sanitize Paired Delimiters
157 47-52 a Failure to Sanitize Paired Delimiters
158 0-9 - Failure to Sanitize Null Byte or NUL Character
158 10-46 - Improper Neutralization of Null Byte or NUL Character
158 47-52 a Improper Neutralization of Null Byte or NUL Character
159 0-34 - Failure to Sanitize Special Element
159 35-46 - Improper Handling of Invalid Use of Special Elements
159 47-52 r Improper Handling of Invalid Use of Special Elements
160 0-4 - Failure to Sanitize Leading Special Element
160 5-9 - Improper Sanitization of Leading Special Elements
160 10-46 - Improper Neutralization of Leading Special Elements
160 47-52 a Improper Neutralization of Leading Special Elements
161 0-4 - Failure to Sanitize Multiple Leading Special Elements
161 5-9 - Improper Sanitization of Multiple Leading Special Elements
161 10-46 - Improper Neutralization of Multiple Leading Special Elements
161 47-52 a Improper Neutralization of Multiple Leading Special Elements
162 0-4 - Failure to Sanitize Trailing Special Element
162 5-9 - Improper Sanitization of Trailing Special Elements
162 10-46 - Improper Neutralization of Trailing Special Elements
162 47-52 a Improper Neutralization of Trailing Special Elements
163 0-4 - Failure to Sanitize Multiple Trailing Special Elements
163 5-9 - Improper Sanitization of Multiple Trailing Special Elements
163 10-46 - Improper Neutralization of Multiple Trailing Special Elements
163 47-52 a Improper Neutralization of Multiple Trailing Special Elements
164 0-4 - Failure to Sanitize Internal Special Element
164 5-9 - Improper Sanitization of Internal Special Elements
164 10-46 - Improper Neutralization of Internal Special Elements
164 47-52 a Improper Neutralization of Internal Special Elements
165 0-4 - Failure to Sanitize Multiple Internal Special Elements
165 5-9 - Improper Sanitization of Multiple Internal Special Elements
165 10-46 - Improper Neutralization of Multiple Internal Special Elements
165 47-52 a Improper Neutralization of Multiple Internal Special Elements
166 0-4 - Failure to Handle Missing Special Element
166 5-46 - Improper Handling of Missing Special Element
166 47-52 a Improper Handling of Missing Special Element
167 0-4 - Failure to Handle Additional Special Element
167 5-46 - Improper Handling of Additional Special Element
167 47-52 a Improper Handling of Additional Special Element
168 0-12 - Failure to Resolve Inconsistent Special Elements
168 13-46 - Improper Handling of Inconsistent Special Elements
168 47-52 a Improper Handling of Inconsistent Special Elements
170 0-46 - Improper Null Termination
170 47-52 a Improper Null Termination
172 0-46 - Encoding Error
172 47-52 r Encoding Error
173 0-12 - Failure to Handle Alternate Encoding
173 13-46 - Improper Handling of Alternate Encoding
173 47-52 a Improper Handling of Alternate Encoding
174 0-46 - Double Decoding of the Same Data
174 47-52 a Double Decoding of the Same Data
175 0-12 - Failure to Handle Mixed Encoding
175 13-46 - Improper Handling of Mixed Encoding
175 47-52 a Improper Handling of Mixed Encoding
176 0-12 - Failure to Handle Unicode Encoding
176 13-46 - Improper Handling of Unicode Encoding
176 47-52 a Improper Handling of Unicode Encoding
177 0-12 - Failure to Handle URL Encoding (Hex Encoding)
177 13-46 - Improper Handling of URL Encoding (Hex Encoding)
177 47-52 a Improper Handling of URL Encoding (Hex Encoding)
178 0-12 - Failure to Resolve Case Sensitivity
178 13-46 - Improper Handling of Case Sensitivity
178 47-52 a Improper Handling of Case Sensitivity
179 0-46 - Incorrect Behavior Order: Early Validation
179 47-52 a Incorrect Behavior Order: Early Validation
180 0-46 - Incorrect Behavior Order: Validate Before Canonicalize
180 47-52 a Incorrect Behavior Order: Validate Before Canonicalize
181 0-46 - Incorrect Behavior Order: Validate Before Filter
181 47-52 a Incorrect Behavior Order: Validate Before Filter
182 0-10 - Collapse of Data Into Unsafe Value
182 11-46 - Collapse of Data into Unsafe Value
182 47-52 a Collapse of Data into Unsafe Value
183 0-34 - Permissive Whitelist
183 35-46 - Permissive List of Allowed Inputs
183 47-52 a Permissive List of Allowed Inputs
184 0-34 - Incomplete Blacklist
184 35-46 - Incomplete List of Disallowed Inputs
184 47-52 a Incomplete List of Disallowed Inputs
185 0-46 - Incorrect Regular Expression
185 47-52 r Incorrect Regular Expression
186 0-46 - Overly Restrictive Regular Expression
186 47-52 a Overly Restrictive Regular Expression
187 0-29 - Partial Comparison
187 30-46 - Partial String Comparison
187 47-52 a Partial String Comparison
188 0-46 - Reliance on Data/Memory Layout
188 47-52 a Reliance on Data/Memory Layout
190 0-2 - Integer Overflow (Wrap or Wraparound)
190 3-46 - Integer Overflow or Wraparound
190 47-52 a Integer Overflow or Wraparound
191 0-46 - Integer Underflow (Wrap or Wraparound)
191 47-52 a Integer Underflow (Wrap or Wraparound)
192 28-46 - Integer Coercion Error
192 47-52 a Integer Coercion Error
193 0-46 - Off-by-one Error
193 47-52 a Off-by-one Error
194 0-1 - Incorrect Sign Extension
194 2-46 - Unexpected Sign Extension
194 47-52 a Unexpected Sign Extension
195 0-46 - Signed to Unsigned Conversion Error
195 47-52 a Signed to Unsigned Conversion Error
196 0-46 - Unsigned to Signed Conversion Error
196 47-52 a Unsigned to Signed Conversion Error
197 0-46 - Numeric Truncation Error
197 47-52 a Numeric Truncation Error
198 0-46 - Use of Incorrect Byte Ordering
198 47-52 a Use of Incorrect Byte Ordering
200 0-7 - Information Leak (Information Disclosure)
200 8-34 - Information Exposure
200 35-46 - Exposure of Sensitive Information to an Unauthorized Actor
200 47-52 d Exposure of Sensitive Information to an Unauthorized Actor
201 0-11 - Information Leak Through Sent Data
201 12-34 - Information Exposure Through Sent Data
201 35-36 - Exposure of Sensitive Information Through Sent Data
201 37-46 - Insertion of Sensitive Information Into Sent Data
201 47-52 a Insertion of Sensitive Information Into Sent Data
202 0-13 - Privacy Leak through Data Queries
202 14-34 - Exposure of Sensitive Data Through Data Queries
202 35-46 - Exposure of Sensitive Information Through Data Queries
202 47-52 a Exposure of Sensitive Information Through Data Queries
203 0-7 - Discrepancy Information Leaks
203 8-34 - Information Exposure Through Discrepancy
203 35-36 - Observable Discrepancy
203 37-37 - Observable Differences in Behavior to Error Inputs
203 38-46 - Observable Discrepancy
203 47-52 a Observable Discrepancy
204 0-11 - Response Discrepancy Information Leak
204 12-34 - Response Discrepancy Information Exposure
204 35-46 - Observable Response Discrepancy
204 47-52 a Observable Response Discrepancy
205 0-7 - Behavioral Discrepancy Information Leak
205 8-34 - Information Exposure Through Behavioral Discrepancy
205 35-46 - Observable Behavioral Discrepancy
205 47-52 a Observable Behavioral Discrepancy
206 0-13 - Internal Behavioral Inconsistency Information Leak
206 14-34 - Information Exposure of Internal State Through Behavioral Inconsistency
206 35-46 - Observable Internal Behavioral Discrepancy
206 47-52 a Observable Internal Behavioral Discrepancy
207 0-7 - External Behavioral Inconsistency Information Leak
207 8-34 - Information Exposure Through an External Behavioral Inconsistency
207 35-46 - Observable Behavioral Discrepancy With Equivalent Products
207 47-52 a Observable Behavioral Discrepancy With Equivalent Products
208 0-13 - Timing Discrepancy Information Leak
208 14-34 - Information Exposure Through Timing Discrepancy
208 35-46 - Observable Timing Discrepancy
208 47-52 a Observable Timing Discrepancy
209 0-2 - Error Message Information Leaks
209 3-7 - Error Message Information Leak
209 8-34 - Information Exposure Through an Error Message
209 35-46 - Generation of Error Message Containing Sensitive Information
209 47-52 a Generation of Error Message Containing Sensitive Information
210 0-13 - Product-Generated Error Message Information Leak
210 14-18 - Information Exposure Through Generated Error Message
210 19-34 - Information Exposure Through Self-generated Error Message
210 35-46 - Self-generated Error Message Containing Sensitive Information
210 47-52 a Self-generated Error Message Containing Sensitive Information
211 0-13 - Product-External Error Message Information Leak
211 14-18 - Information Exposure Through External Error Message
211 19-27 - Information Exposure Through Externally-generated Error Message
211 28-34 - Information Exposure Through Externally-Generated Error Message
211 35-46 - Externally-Generated Error Message Containing Sensitive Information
211 47-52 a Externally-Generated Error Message Containing Sensitive Information
212 0-7 - Cross-boundary Cleansing Information Leak
212 8-8 - Improper Cross-boundary Cleansing
212 9-34 - Improper Cross-boundary Removal of Sensitive Data
212 35-46 - Improper Removal of Sensitive Information Before Storage or Transfer
212 47-52 a Improper Removal of Sensitive Information Before Storage or Transfer
213 0-13 - Intended Information Leak
213 14-34 - Intentional Information Exposure
213 35-46 - Exposure of Sensitive Information Due to Incompatible Policies
213 47-52 a Exposure of Sensitive Information Due to Incompatible Policies
214 0-13 - Process Environment Information Leak
214 14-34 - Information Exposure Through Process Environment
214 35-46 - Invocation of Process Using Visible Sensitive Information
214 47-52 a Invocation of Process Using Visible Sensitive Information
215 0-11 - Information Leak Through Debug Information
215 12-34 - Information Exposure Through Debug Information
215 35-46 - Insertion of Sensitive Information Into Debugging Code
215 47-52 a Insertion of Sensitive Information Into Debugging Code
216 0-34 - Containment Errors (Container Errors)
216 35-46 D DEPRECATED: Containment Errors (Container Errors)
216 47-52 Dp DEPRECATED: Containment Errors (Container Errors)
217 0-4 - Failure to Protect Stored Data from Modification
217 5-46 D DEPRECATED: Failure to Protect Stored Data from Modification
217 47-52 Dp DEPRECATED: Failure to Protect Stored Data from Modification
218 0-39 D DEPRECATED (Duplicate): Failure to provide confidentiality for stored data
218 40-46 D DEPRECATED: Failure to provide confidentiality for stored data
218 47-52 Dp DEPRECATED: Failure to provide confidentiality for stored data
219 0-34 - Sensitive Data Under Web Root
219 35-46 - Storage of File with Sensitive Data Under Web Root
219 47-52 a Storage of File with Sensitive Data Under Web Root
220 0-34 - Sensitive Data Under FTP Root
220 35-46 - Storage of File With Sensitive Data Under FTP Root
220 47-52 a Storage of File With Sensitive Data Under FTP Root
221 0-46 - Information Loss or Omission
221 47-52 r Information Loss or Omission
222 0-46 - Truncation of Security-relevant Information
222 47-52 a Truncation of Security-relevant Information
223 0-46 - Omission of Security-relevant Information
223 47-52 a Omission of Security-relevant Information
224 0-46 - Obscured Security-relevant Information by Alternate Name
224 47-52 a Obscured Security-relevant Information by Alternate Name
225 0-39 D DEPRECATED (Duplicate): General Information Management Problems
225 40-46 D DEPRECATED: General Information Management Problems
225 47-52 Dp DEPRECATED: General Information Management Problems
226 0-34 - Sensitive Information Uncleared Before Release
226 35-36 - Sensitive Information Uncleared in Resource Before Release for Reuse
226 37-46 - Sensitive Information in Resource Not Removed Before Reuse
226 47-52 a Sensitive Information in Resource Not Removed Before Reuse
227 0-4 - Failure to Fulfill API Contract (aka 'API Abuse')
227 5-13 - Failure to Fulfill API Contract ('API Abuse')
227 14-27 - Improper Fulfillment of API Contract ('API Abuse')
228 0-3 - Failure to Handle Syntactically Invalid Structure
228 4-46 - Improper Handling of Syntactically Invalid Structure
228 47-52 r Improper Handling of Syntactically Invalid Structure
229 0-46 - Improper Handling of Values
229 47-52 a Improper Handling of Values
230 0-3 - Failure to Handle Missing Value
230 4-46 - Improper Handling of Missing Values
230 47-52 a Improper Handling of Missing Values
231 0-3 - Failure to Handle Extra Value
231 4-46 - Improper Handling of Extra Values
231 47-52 a Improper Handling of Extra Values
232 0-3 - Failure to Handle Undefined Value
232 4-46 - Improper Handling of Undefined Values
232 47-52 a Improper Handling of Undefined Values
233 0-20 - Parameter Problems
233 21-46 - Improper Handling of Parameters
233 47-52 a Improper Handling of Parameters
234 0-46 - Failure to Handle Missing Parameter
234 47-48 a Failure to Handle Missing Parameter
234 49-52 d Failure to Handle Missing Parameter
235 0-3 - Failure to Handle Extra Parameter
235 4-46 - Improper Handling of Extra Parameters
235 47-52 a Improper Handling of Extra Parameters
236 0-3 - Failure to Handle Undefined Parameter
236 4-46 - Improper Handling of Undefined Parameters
236 47-52 a Improper Handling of Undefined Parameters
237 0-3 - Element Problems
237 4-46 - Improper Handling of Structural Elements
237 47-52 a Improper Handling of Structural Elements
238 0-3 - Failure to Handle Missing Element
238 4-46 - Improper Handling of Incomplete Structural Elements
238 47-52 a Improper Handling of Incomplete Structural Elements
239 0-46 - Failure to Handle Incomplete Element
239 47-52 a Failure to Handle Incomplete Element
240 0-3 - Failure to Resolve Inconsistent Elements
240 4-46 - Improper Handling of Inconsistent Structural Elements
240 47-52 a Improper Handling of Inconsistent Structural Elements
241 0-3 - Failure to Handle Wrong Data Type
241 4-46 - Improper Handling of Unexpected Data Type
241 47-52 a Improper Handling of Unexpected Data Type
242 0-46 - Use of Inherently Dangerous Function
242 47-52 a Use of Inherently Dangerous Function
243 0-12 - Failure to Change Working Directory in chroot Jail
243 13-46 - Creation of chroot Jail Without Changing Working Directory
243 47-52 a Creation of chroot Jail Without Changing Working Directory
244 0-4 - Failure to Clear Heap Memory Before Release (aka 'Heap Inspection')
244 5-12 - Failure to Clear Heap Memory Before Release ('Heap Inspection')
244 13-46 - Improper Clearing of Heap Memory Before Release ('Heap Inspection')
244 47-52 a Improper Clearing of Heap Memory Before Release ('Heap Inspection')
245 0-46 - J2EE Bad Practices: Direct Management of Connections
245 47-52 a J2EE Bad Practices: Direct Management of Connections
246 0-46 - J2EE Bad Practices: Direct Use of Sockets
246 47-52 a J2EE Bad Practices: Direct Use of Sockets
247 0-20 - Reliance on DNS Lookups in a Security Decision
247 21-39 D DEPRECATED (Duplicate): Reliance on DNS Lookups in a Security Decision
247 40-46 D DEPRECATED: Reliance on DNS Lookups in a Security Decision
247 47-52 Dp DEPRECATED: Reliance on DNS Lookups in a Security Decision
248 0-46 - Uncaught Exception
248 47-52 a Uncaught Exception
249 0-5 - Often Misused: Path Manipulation
249 6-46 D DEPRECATED: Often Misused: Path Manipulation
249 47-52 Dp DEPRECATED: Often Misused: Path Manipulation
250 0-2 - Design Principle Violation: Failure to Use Least Privilege
250 3-46 - Execution with Unnecessary Privileges
250 47-52 a Execution with Unnecessary Privileges
252 0-46 - Unchecked Return Value
252 47-52 a Unchecked Return Value
253 0-3 - Misinterpreted Function Return Value
253 4-46 - Incorrect Check of Function Return Value
253 47-52 a Incorrect Check of Function Return Value
256 0-29 - Plaintext Storage of a Password
256 30-39 - Unprotected Storage of Credentials
256 40-46 - Plaintext Storage of a Password
256 47-52 a Plaintext Storage of a Password
257 0-46 - Storing Passwords in a Recoverable Format
257 47-52 a Storing Passwords in a Recoverable Format
258 0-46 - Empty Password in Configuration File
258 47-52 a Empty Password in Configuration File
259 0-8 - Hard-Coded Password
259 9-46 - Use of Hard-coded Password
259 47-52 a Use of Hard-coded Password
260 0-46 - Password in Configuration File
260 47-52 a Password in Configuration File
261 0-34 - Weak Cryptography for Passwords
261 35-46 - Weak Encoding for Password
261 47-52 a Weak Encoding for Password
262 0-46 - Not Using Password Aging
262 47-52 a Not Using Password Aging
263 0-46 - Password Aging with Long Expiration
263 47-52 a Password Aging with Long Expiration
266 0-46 - Incorrect Privilege Assignment
266 47-52 a Incorrect Privilege Assignment
267 0-46 - Privilege Defined With Unsafe Actions
267 47-52 a Privilege Defined With Unsafe Actions
268 0-46 - Privilege Chaining
268 47-52 a Privilege Chaining
269 0-4 - Insecure Privilege Management
269 5-46 - Improper Privilege Management
269 47-52 d Improper Privilege Management
270 0-46 - Privilege Context Switching Error
270 47-52 a Privilege Context Switching Error
271 0-46 - Privilege Dropping / Lowering Errors
271 47-52 r Privilege Dropping / Lowering Errors
272 0-46 - Least Privilege Violation
272 47-52 a Least Privilege Violation
273 0-3 - Failure to Check Whether Privileges Were Dropped Successfully
273 4-4 - Improper Check for Successfully Dropped Privileges
273 5-46 - Improper Check for Dropped Privileges
273 47-52 a Improper Check for Dropped Privileges
274 0-4 - Failure to Handle Insufficient Privileges
274 5-46 - Improper Handling of Insufficient Privileges
274 47-48 a Improper Handling of Insufficient Privileges
274 49-52 d Improper Handling of Insufficient Privileges
276 0-4 - Insecure Default Permissions
276 5-46 - Incorrect Default Permissions
276 47-52 a Incorrect Default Permissions
277 0-46 - Insecure Inherited Permissions
277 47-52 a Insecure Inherited Permissions
278 0-46 - Insecure Preserved Inherited Permissions
278 47-52 a Insecure Preserved Inherited Permissions
279 0-4 - Insecure Execution-assigned Permissions
279 5-46 - Incorrect Execution-Assigned Permissions
279 47-52 a Incorrect Execution-Assigned Permissions
280 0-3 - Failure to Handle Insufficient Permissions or Privileges
280 4-46 - Improper Handling of Insufficient Permissions or Privileges
280 47-52 a Improper Handling of Insufficient Permissions or Privileges
281 0-4 - Permission Preservation Failure
281 5-46 - Improper Preservation of Permissions
281 47-52 a Improper Preservation of Permissions
282 0-46 - Improper Ownership Management
282 47-52 r Improper Ownership Management
283 0-46 - Unverified Ownership
283 47-52 a Unverified Ownership
284 0-13 - Access Control (Authorization) Issues
284 14-46 - Improper Access Control
284 47-52 d Improper Access Control
285 0-2 - Missing or Inconsistent Access Control
285 3-13 - Improper Access Control (Authorization)
285 14-46 - Improper Authorization
285 47-52 d Improper Authorization
286 0-46 - Incorrect User Management
286 47-52 r Incorrect User Management
287 0-2 - Insufficient Authentication
287 3-46 - Improper Authentication
287 47-52 d Improper Authentication
288 0-46 - Authentication Bypass Using an Alternate Path or Channel
288 47-52 a Authentication Bypass Using an Alternate Path or Channel
289 0-46 - Authentication Bypass by Alternate Name
289 47-52 a Authentication Bypass by Alternate Name
290 0-46 - Authentication Bypass by Spoofing
290 47-52 a Authentication Bypass by Spoofing
291 21-46 - Reliance on IP Address for Authentication
291 47-52 a Reliance on IP Address for Authentication
292 0-20 - Trusting Self-reported DNS Name
292 21-39 D DEPRECATED (Duplicate): Trusting Self-reported DNS Name
292 40-46 D DEPRECATED: Trusting Self-reported DNS Name
292 47-52 Dp DEPRECATED: Trusting Self-reported DNS Name
293 0-46 - Using Referer Field for Authentication
293 47-52 a Using Referer Field for Authentication
294 0-46 - Authentication Bypass by Capture-replay
294 47-52 a Authentication Bypass by Capture-replay
295 20-46 - Improper Certificate Validation
295 47-52 a Improper Certificate Validation
296 0-3 - Failure to Follow Chain of Trust in Certificate Validation
296 4-19 - Improper Following of Chain of Trust for Certificate Validation
296 20-46 - Improper Following of a Certificate's Chain of Trust
296 47-52 a Improper Following of a Certificate's Chain of Trust
297 0-3 - Failure to Validate Host-specific Certificate Data
297 4-19 - Improper Validation of Host-specific Certificate Data
297 20-46 - Improper Validation of Certificate with Host Mismatch
297 47-52 a Improper Validation of Certificate with Host Mismatch
298 0-3 - Failure to Validate Certificate Expiration
298 4-46 - Improper Validation of Certificate Expiration
298 47-52 a Improper Validation of Certificate Expiration
299 0-3 - Failure to Check for Certificate Revocation
299 4-46 - Improper Check for Certificate Revocation
299 47-52 a Improper Check for Certificate Revocation
300 0-4 - Channel Accessible by Non-Endpoint (aka 'Man-in-the-Middle')
300 5-34 - Channel Accessible by Non-Endpoint ('Man-in-the-Middle')
300 35-46 - Channel Accessible by Non-Endpoint
300 47-52 d Channel Accessible by Non-Endpoint
301 0-46 - Reflection Attack in an Authentication Protocol
301 47-52 a Reflection Attack in an Authentication Protocol
302 0-46 - Authentication Bypass by Assumed-Immutable Data
302 47-52 a Authentication Bypass by Assumed-Immutable Data
303 0-4 - Improper Implementation of Authentication Algorithm
303 5-46 - Incorrect Implementation of Authentication Algorithm
303 47-52 a Incorrect Implementation of Authentication Algorithm
304 0-46 - Missing Critical Step in Authentication
304 47-52 a Missing Critical Step in Authentication
305 0-46 - Authentication Bypass by Primary Weakness
305 47-52 a Authentication Bypass by Primary Weakness
306 0-8 - No Authentication for Critical Function
306 9-46 - Missing Authentication for Critical Function
306 47-52 a Missing Authentication for Critical Function
307 0-8 - Failure to Restrict Excessive Authentication Attempts
307 9-46 - Improper Restriction of Excessive Authentication Attempts
307 47-52 a Improper Restriction of Excessive Authentication Attempts
308 0-46 - Use of Single-factor Authentication
308 47-52 a Use of Single-factor Authentication
309 0-46 - Use of Password System for Primary Authentication
309 47-52 a Use of Password System for Primary Authentication
311 0-8 - Failure to Encrypt Sensitive Data
311 9-46 - Missing Encryption of Sensitive Data
311 47-52 d Missing Encryption of Sensitive Data
312 0-2 - Plaintext Storage of Sensitive Information
312 3-46 - Cleartext Storage of Sensitive Information
312 47-52 a Cleartext Storage of Sensitive Information
313 0-20 - Plaintext Storage in a File or on Disk
313 21-46 - Cleartext Storage in a File or on Disk
313 47-52 a Cleartext Storage in a File or on Disk
314 0-20 - Plaintext Storage in the Registry
314 21-46 - Cleartext Storage in the Registry
314 47-52 a Cleartext Storage in the Registry
315 0-20 - Plaintext Storage in a Cookie
315 21-46 - Cleartext Storage of Sensitive Information in a Cookie
315 47-52 a Cleartext Storage of Sensitive Information in a Cookie
316 0-20 - Plaintext Storage in Memory
316 21-46 - Cleartext Storage of Sensitive Information in Memory
316 47-52 a Cleartext Storage of Sensitive Information in Memory
317 0-20 - Plaintext Storage in GUI
317 21-46 - Cleartext Storage of Sensitive Information in GUI
317 47-52 a Cleartext Storage of Sensitive Information in GUI
318 0-20 - Plaintext Storage in Executable
318 21-46 - Cleartext Storage of Sensitive Information in Executable
318 47-52 a Cleartext Storage of Sensitive Information in Executable
319 0-2 - Plaintext Transmission of Sensitive Information
319 3-46 - Cleartext Transmission of Sensitive Information
319 47-52 a Cleartext Transmission of Sensitive Information
321 0-46 - Use of Hard-coded Cryptographic Key
321 47-52 a Use of Hard-coded Cryptographic Key
322 0-46 - Key Exchange without Entity Authentication
322 47-52 a Key Exchange without Entity Authentication
323 0-46 - Reusing a Nonce, Key Pair in Encryption
323 47-52 a Reusing a Nonce, Key Pair in Encryption
324 0-46 - Use of a Key Past its Expiration Date
324 47-52 a Use of a Key Past its Expiration Date
325 0-36 - Missing Required Cryptographic Step
325 37-46 - Missing Cryptographic Step
325 47-52 a Missing Cryptographic Step
326 0-5 - Weak Encryption
326 6-46 - Inadequate Encryption Strength
326 47-52 r Inadequate Encryption Strength
327 0-46 - Use of a Broken or Risky Cryptographic Algorithm
327 47-52 r Use of a Broken or Risky Cryptographic Algorithm
328 0-40 - Reversible One-Way Hash
328 41-46 - Use of Weak Hash
328 47-52 a Use of Weak Hash
329 0-38 - Not Using a Random IV with CBC Mode
329 39-39 - Not Using an Unpredictable IV with CBC Mode
329 40-46 - Generation of Predictable IV with CBC Mode
329 47-52 a Generation of Predictable IV with CBC Mode
330 0-46 - Use of Insufficiently Random Values
330 47-48 r Use of Insufficiently Random Values
330 49-52 d Use of Insufficiently Random Values
331 0-46 - Insufficient Entropy
331 47-52 a Insufficient Entropy
332 0-46 - Insufficient Entropy in PRNG
332 47-52 a Insufficient Entropy in PRNG
333 0-4 - Failure to Handle Insufficient Entropy in TRNG
333 5-46 - Improper Handling of Insufficient Entropy in TRNG
333 47-52 a Improper Handling of Insufficient Entropy in TRNG
334 0-46 - Small Space of Random Values
334 47-52 a Small Space of Random Values
335 0-27 - PRNG Seed Error
335 28-46 - Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
335 47-52 a Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
336 0-27 - Same Seed in PRNG
336 28-46 - Same Seed in Pseudo-Random Number Generator (PRNG)
336 47-52 a Same Seed in Pseudo-Random Number Generator (PRNG)
337 0-27 - Predictable Seed in PRNG
337 28-46 - Predictable Seed in Pseudo-Random Number Generator (PRNG)
337 47-52 a Predictable Seed in Pseudo-Random Number Generator (PRNG)
338 0-22 - Use of Cryptographically Weak PRNG
338 23-46 - Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
338 47-52 a Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
339 0-46 - Small Seed Space in PRNG
339 47-52 a Small Seed Space in PRNG
340 0-34 - Predictability Problems
340 35-46 - Generation of Predictable Numbers or Identifiers
340 47-52 r Generation of Predictable Numbers or Identifiers
341 0-46 - Predictable from Observable State
341 47-52 a Predictable from Observable State
342 0-46 - Predictable Exact Value from Previous Values
342 47-52 a Predictable Exact Value from Previous Values
343 0-46 - Predictable Value Range from Previous Values
343 47-52 a Predictable Value Range from Previous Values
344 0-46 - Use of Invariant Value in Dynamically Changing Context
344 47-52 a Use of Invariant Value in Dynamically Changing Context
345 0-46 - Insufficient Verification of Data Authenticity
345 47-48 r Insufficient Verification of Data Authenticity
345 49-52 d Insufficient Verification of Data Authenticity
346 0-46 - Origin Validation Error
346 47-52 r Origin Validation Error
347 0-4 - Improperly Verified Signature
347 5-46 - Improper Verification of Cryptographic Signature
347 47-52 a Improper Verification of Cryptographic Signature
348 0-46 - Use of Less Trusted Source
348 47-52 a Use of Less Trusted Source
349 0-46 - Acceptance of Extraneous Untrusted Data With Trusted Data
349 47-52 a Acceptance of Extraneous Untrusted Data With Trusted Data
350 0-20 - Improperly Trusted Reverse DNS
350 21-46 - Reliance on Reverse DNS Resolution for a Security-Critical Action
350 47-52 a Reliance on Reverse DNS Resolution for a Security-Critical Action
351 0-46 - Insufficient Type Distinction
351 47-52 a Insufficient Type Distinction
352 27-27 - Cross-Site Request Forgery (CSRF)
352 29-46 - Cross-Site Request Forgery (CSRF)
352 47-52 a Cross-Site Request Forgery (CSRF)
353 0-12 - Failure to Add Integrity Check Value
353 13-46 - Missing Support for Integrity Check
353 47-52 a Missing Support for Integrity Check
354 0-3 - Failure to Check Integrity Check Value
354 4-46 - Improper Validation of Integrity Check Value
354 47-52 a Improper Validation of Integrity Check Value
356 0-46 - Product UI does not Warn User of Unsafe Actions
356 47-52 a Product UI does not Warn User of Unsafe Actions
357 0-46 - Insufficient UI Warning of Dangerous Operations
357 47-52 a Insufficient UI Warning of Dangerous Operations
358 0-46 - Improperly Implemented Security Check for Standard
358 47-52 a Improperly Implemented Security Check for Standard
359 0-21 - Privacy Violation
359 22-34 - Exposure of Private Information ('Privacy Violation')
359 35-46 - Exposure of Private Personal Information to an Unauthorized Actor
359 47-52 a Exposure of Private Personal Information to an Unauthorized Actor
360 0-46 - Trust of System Event Data
360 47-52 a Trust of System Event Data
362 0-12 - Race Condition
362 13-46 - Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
362 47-52 r Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
363 0-46 - Race Condition Enabling Link Following
363 47-52 a Race Condition Enabling Link Following
364 0-46 - Signal Handler Race Condition
364 47-52 a Signal Handler Race Condition
365 0-41 - Race Condition in Switch
365 42-46 D DEPRECATED: Race Condition in Switch
365 47-52 Dp DEPRECATED: Race Condition in Switch
366 0-46 - Race Condition within a Thread
366 47-52 a Race Condition within a Thread
367 0-0 - Time-of-check Time-of-use Race Condition
367 1-46 - Time-of-check Time-of-use (TOCTOU) Race Condition
367 47-52 a Time-of-check Time-of-use (TOCTOU) Race Condition
368 0-46 - Context Switching Race Condition
368 47-52 a Context Switching Race Condition
369 0-46 - Divide By Zero
369 47-52 a Divide By Zero
370 0-4 - Race Condition in Checking for Certificate Revocation
370 5-46 - Missing Check for Certificate Revocation after Initial Check
370 47-52 a Missing Check for Certificate Revocation after Initial Check
372 0-46 - Incomplete Internal State Distinction
372 47-48 a Incomplete Internal State Distinction
372 49-52 d Incomplete Internal State Distinction
373 0-12 - State Synchronization Error
373 13-46 D DEPRECATED: State Synchronization Error
373 47-52 Dp DEPRECATED: State Synchronization Error
374 0-10 - Mutable Objects Passed by Reference
374 11-46 - Passing Mutable Objects to an Untrusted Method
374 47-52 a Passing Mutable Objects to an Untrusted Method
375 0-11 - Passing Mutable Objects to an Untrusted Method
375 12-46 - Returning a Mutable Object to an Untrusted Caller
375 47-52 a Returning a Mutable Object to an Untrusted Caller
377 0-46 - Insecure Temporary File
377 47-52 r Insecure Temporary File
378 0-46 - Creation of Temporary File With Insecure Permissions
378 47-52 a Creation of Temporary File With Insecure Permissions
379 0-4 - Creation of Temporary File in Directory with Insecure Permissions
379 5-34 - Creation of Temporary File in Directory with Incorrect Permissions
379 35-46 - Creation of Temporary File in Directory with Insecure Permissions
379 47-52 a Creation of Temporary File in Directory with Insecure Permissions
382 0-46 - J2EE Bad Practices: Use of System.exit()
382 47-52 a J2EE Bad Practices: Use of System.exit()
383 0-46 - J2EE Bad Practices: Direct Use of Threads
383 47-52 a J2EE Bad Practices: Direct Use of Threads
384 27-27 - Session Fixation
384 29-46 - Session Fixation
384 47-52 a Session Fixation
385 0-46 - Covert Timing Channel
385 47-52 a Covert Timing Channel
386 0-46 - Symbolic Name not Mapping to Correct Object
386 47-52 a Symbolic Name not Mapping to Correct Object
390 0-46 - Detection of Error Condition Without Action
390 47-52 a Detection of Error Condition Without Action
391 0-46 - Unchecked Error Condition
391 47-52 p Unchecked Error Condition
392 0-12 - Failure to Report Error in Status Code
392 13-46 - Missing Report of Error Condition
392 47-52 a Missing Report of Error Condition
393 0-46 - Return of Wrong Status Code
393 47-52 a Return of Wrong Status Code
394 0-46 - Unexpected Status Code or Return Value
394 47-52 a Unexpected Status Code or Return Value
395 0-46 - Use of NullPointerException Catch to Detect NULL Pointer Dereference
395 47-52 a Use of NullPointerException Catch to Detect NULL Pointer Dereference
396 0-46 - Declaration of Catch for Generic Exception
396 47-52 a Declaration of Catch for Generic Exception
397 0-46 - Declaration of Throws for Generic Exception
397 47-52 a Declaration of Throws for Generic Exception
398 0-27 - Indicator of Poor Code Quality
400 0-0 - Resource Exhaustion
400 1-4 - Uncontrolled Resource Consumption (aka 'Resource Exhaustion')
400 5-30 - Uncontrolled Resource Consumption ('Resource Exhaustion')
400 31-46 - Uncontrolled Resource Consumption
400 47-52 d Uncontrolled Resource Consumption
401 0-4 - Failure to Release Memory Before Removing Last Reference (aka 'Memory Leak')
401 5-12 - Failure to Release Memory Before Removing Last Reference ('Memory Leak')
401 13-30 - Improper Release of Memory Before Removing Last Reference ('Memory Leak')
401 31-31 - Improper Release of Memory Before Removing Last Reference
401 32-46 - Missing Release of Memory after Effective Lifetime
401 47-52 a Missing Release of Memory after Effective Lifetime
402 0-4 - Transmission of Private Resources into a New Sphere (aka 'Resource Leak')
402 5-46 - Transmission of Private Resources into a New Sphere ('Resource Leak')
402 47-52 r Transmission of Private Resources into a New Sphere ('Resource Leak')
403 0-13 - UNIX File Descriptor Leak
403 14-19 - Exposure of File Descriptor to Unintended Control Sphere
403 20-46 - Exposure of File Descriptor to Unintended Control Sphere ('File Descriptor Leak')
403 47-52 a Exposure of File Descriptor to Unintended Control Sphere ('File Descriptor Leak')
404 0-46 - Improper Resource Shutdown or Release
404 47-52 r Improper Resource Shutdown or Release
405 0-46 - Asymmetric Resource Consumption (Amplification)
405 47-52 r Asymmetric Resource Consumption (Amplification)
406 0-0 - Network Amplification
406 1-46 - Insufficient Control of Network Message Volume (Network Amplification)
406 47-52 r Insufficient Control of Network Message Volume (Network Amplification)
407 0-31 - Algorithmic Complexity
407 32-46 - Inefficient Algorithmic Complexity
407 47-52 r Inefficient Algorithmic Complexity
408 0-46 - Incorrect Behavior Order: Early Amplification
408 47-52 a Incorrect Behavior Order: Early Amplification
409 0-4 - Failure to Handle Highly Compressed Data (Data Amplification)
409 5-46 - Improper Handling of Highly Compressed Data (Data Amplification)
409 47-52 a Improper Handling of Highly Compressed Data (Data Amplification)
410 0-46 - Insufficient Resource Pool
410 47-52 a Insufficient Resource Pool
412 0-5 - Unrestricted Lock on Critical Resource
412 6-46 - Unrestricted Externally Accessible Lock
412 47-52 a Unrestricted Externally Accessible Lock
413 0-11 - Insufficient Resource Locking
413 12-46 - Improper Resource Locking
413 47-52 a Improper Resource Locking
414 0-46 - Missing Lock Check
414 47-52 a Missing Lock Check
415 0-46 - Double Free
415 47-52 a Double Free
416 0-46 - Use After Free
416 47-52 a Use After Free
419 0-46 - Unprotected Primary Channel
419 47-52 a Unprotected Primary Channel
420 0-46 - Unprotected Alternate Channel
420 47-52 a Unprotected Alternate Channel
421 0-46 - Race Condition During Access to Alternate Channel
421 47-52 a Race Condition During Access to Alternate Channel
422 0-46 - Unprotected Windows Messaging Channel ('Shatter')
422 47-52 a Unprotected Windows Messaging Channel ('Shatter')
423 0-1 - Proxied Trusted Channel
423 2-39 D DEPRECATED (Duplicate): Proxied Trusted Channel
423 40-46 D DEPRECATED: Proxied Trusted Channel
423 47-52 Dp DEPRECATED: Proxied Trusted Channel
424 0-12 - Failure to Protect Alternate Path
424 13-46 - Improper Protection of Alternate Path
424 47-52 r Improper Protection of Alternate Path
425 0-46 - Direct Request ('Forced Browsing')
425 47-52 a Direct Request ('Forced Browsing')
426 27-27 - Untrusted Search Path
426 29-46 - Untrusted Search Path
426 47-51 a Untrusted Search Path
426 52-52 r Untrusted Search Path
427 0-46 - Uncontrolled Search Path Element
427 47-51 a Uncontrolled Search Path Element
427 52-52 r Uncontrolled Search Path Element
428 0-46 - Unquoted Search Path or Element
428 47-52 a Unquoted Search Path or Element
430 0-46 - Deployment of Wrong Handler
430 47-52 a Deployment of Wrong Handler
431 0-46 - Missing Handler
431 47-52 a Missing Handler
432 0-12 - Dangerous Handler not Disabled During Sensitive Operations
432 13-46 - Dangerous Signal Handler not Disabled During Sensitive Operations
432 47-52 a Dangerous Signal Handler not Disabled During Sensitive Operations
433 0-46 - Unparsed Raw Web Content Delivery
433 47-52 a Unparsed Raw Web Content Delivery
434 9-46 - Unrestricted Upload of File with Dangerous Type
434 47-52 a Unrestricted Upload of File with Dangerous Type
435 0-27 - Interaction Error
435 28-29 - Improper Interaction Between Multiple Entities
435 30-46 - Improper Interaction Between Multiple Correctly-Behaving Entities
435 47-52 d Improper Interaction Between Multiple Correctly-Behaving Entities
436 0-46 - Interpretation Conflict
436 47-52 r Interpretation Conflict
437 0-46 - Incomplete Model of Endpoint Features
437 47-52 a Incomplete Model of Endpoint Features
439 0-46 - Behavioral Change in New Version or Environment
439 47-52 a Behavioral Change in New Version or Environment
440 0-46 - Expected Behavior Violation
440 47-52 a Expected Behavior Violation
441 0-19 - Unintended Proxy/Intermediary
441 20-46 - Unintended Proxy or Intermediary ('Confused Deputy')
441 47-52 r Unintended Proxy or Intermediary ('Confused Deputy')
443 0-39 D DEPRECATED (Duplicate): HTTP response splitting
443 40-46 D DEPRECATED: HTTP response splitting
443 47-52 Dp DEPRECATED: HTTP response splitting
444 0-4 - Inconsistent Interpretation of HTTP Requests (aka 'HTTP Request Smuggling')
444 5-42 - Inconsistent Interpretation of HTTP Requests ('HTTP Request Smuggling')
444 43-46 - Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')
444 47-52 a Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')
446 0-46 - UI Discrepancy for Security Feature
446 47-52 r UI Discrepancy for Security Feature
447 0-46 - Unimplemented or Unsupported Feature in UI
447 47-52 a Unimplemented or Unsupported Feature in UI
448 0-46 - Obsolete Feature in UI
448 47-52 a Obsolete Feature in UI
449 0-46 - The UI Performs the Wrong Action
449 47-52 a The UI Performs the Wrong Action
450 0-46 - Multiple Interpretations of UI Input
450 47-52 a Multiple Interpretations of UI Input
451 0-21 - UI Misrepresentation of Critical Information
451 22-46 - User Interface (UI) Misrepresentation of Critical Information
451 47-52 r User Interface (UI) Misrepresentation of Critical Information
453 0-46 - Insecure Default Variable Initialization
453 47-52 a Insecure Default Variable Initialization
454 0-8 - External Initialization of Trusted Variables
454 9-46 - External Initialization of Trusted Variables or Data Stores
454 47-52 a External Initialization of Trusted Variables or Data Stores
455 0-46 - Non-exit on Failed Initialization
455 47-52 a Non-exit on Failed Initialization
456 0-19 - Missing Initialization
456 20-46 - Missing Initialization of a Variable
456 47-52 a Missing Initialization of a Variable
457 0-46 - Use of Uninitialized Variable
457 47-52 a Use of Uninitialized Variable
458 0-46 D DEPRECATED: Incorrect Initialization
458 47-52 Dp DEPRECATED: Incorrect Initialization
459 0-46 - Incomplete Cleanup
459 47-52 a Incomplete Cleanup
460 0-46 - Improper Cleanup on Thrown Exception
460 47-52 a Improper Cleanup on Thrown Exception
462 0-46 - Duplicate Key in Associative List (Alist)
462 47-52 a Duplicate Key in Associative List (Alist)
463 0-46 - Deletion of Data Structure Sentinel
463 47-52 a Deletion of Data Structure Sentinel
464 0-46 - Addition of Data Structure Sentinel
464 47-52 a Addition of Data Structure Sentinel
466 0-46 - Return of Pointer Value Outside of Expected Range
466 47-52 a Return of Pointer Value Outside of Expected Range
467 0-46 - Use of sizeof() on a Pointer Type
467 47-52 a Use of sizeof() on a Pointer Type
468 0-46 - Incorrect Pointer Scaling
468 47-52 a Incorrect Pointer Scaling
469 0-46 - Use of Pointer Subtraction to Determine Size
469 47-52 a Use of Pointer Subtraction to Determine Size
470 0-4 - Use of Externally-Controlled Input to Select Classes or Code (aka 'Unsafe Reflection')
470 5-46 - Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')
470 47-52 a Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')
471 0-46 - Modification of Assumed-Immutable Data (MAID)
471 47-52 a Modification of Assumed-Immutable Data (MAID)
472 0-46 - External Control of Assumed-Immutable Web Parameter
472 47-52 a External Control of Assumed-Immutable Web Parameter
473 0-46 - PHP External Variable Modification
473 47-52 a PHP External Variable Modification
474 0-46 - Use of Function with Inconsistent Implementations
474 47-52 a Use of Function with Inconsistent Implementations
475 0-46 - Undefined Behavior for Input to API
475 47-52 a Undefined Behavior for Input to API
476 0-46 - NULL Pointer Dereference
476 47-52 a NULL Pointer Dereference
477 0-27 - Use of Obsolete Functions
477 28-46 - Use of Obsolete Function
477 47-52 a Use of Obsolete Function
478 0-4 - Failure to Use Default Case in Switch
478 5-43 - Missing Default Case in Switch Statement
478 44-46 - Missing Default Case in Multiple Condition Expression
478 47-52 a Missing Default Case in Multiple Condition Expression
479 0-12 - Unsafe Function Call from a Signal Handler
479 13-46 - Signal Handler Use of a Non-reentrant Function
479 47-52 a Signal Handler Use of a Non-reentrant Function
480 0-46 - Use of Incorrect Operator
480 47-52 a Use of Incorrect Operator
481 0-46 - Assigning instead of Comparing
481 47-52 a Assigning instead of Comparing
482 0-46 - Comparing instead of Assigning
482 47-52 a Comparing instead of Assigning
483 0-46 - Incorrect Block Delimitation
483 47-52 a Incorrect Block Delimitation
484 0-1 - Omitted Break Statement
484 2-46 - Omitted Break Statement in Switch
484 47-52 a Omitted Break Statement in Switch
485 0-27 - Insufficient Encapsulation
486 0-46 - Comparison of Classes by Name
486 47-52 a Comparison of Classes by Name
487 0-46 - Reliance on Package-level Scope
487 47-52 a Reliance on Package-level Scope
488 0-13 - Data Leak Between Sessions
488 14-46 - Exposure of Data Element to Wrong Session
488 47-52 a Exposure of Data Element to Wrong Session
489 0-34 - Leftover Debug Code
489 35-46 - Active Debug Code
489 47-52 a Active Debug Code
491 0-4 - Public cloneable() Method Without Final (aka 'Object Hijack')
491 5-46 - Public cloneable() Method Without Final ('Object Hijack')
491 47-52 a Public cloneable() Method Without Final ('Object Hijack')
492 0-46 - Use of Inner Class Containing Sensitive Data
492 47-52 a Use of Inner Class Containing Sensitive Data
493 0-46 - Critical Public Variable Without Final Modifier
493 47-52 a Critical Public Variable Without Final Modifier
494 0-2 - Download of Untrusted Mobile Code Without Integrity Check
494 3-46 - Download of Code Without Integrity Check
494 47-52 a Download of Code Without Integrity Check
495 0-30 - Private Array-Typed Field Returned From A Public Method
495 31-46 - Private Data Structure Returned From A Public Method
495 47-52 a Private Data Structure Returned From A Public Method
496 0-46 - Public Data Assigned to Private Array-Typed Field
496 47-52 a Public Data Assigned to Private Array-Typed Field
497 0-7 - Information Leak of System Data
497 8-34 - Exposure of System Data to an Unauthorized Control Sphere
497 35-46 - Exposure of Sensitive System Information to an Unauthorized Control Sphere
497 47-52 a Exposure of Sensitive System Information to an Unauthorized Control Sphere
498 0-13 - Information Leak through Class Cloning
498 14-46 - Cloneable Class Containing Sensitive Information
498 47-52 a Cloneable Class Containing Sensitive Information
499 0-46 - Serializable Class Containing Sensitive Data
499 47-52 a Serializable Class Containing Sensitive Data
500 0-1 - Static Field Not Marked Final
500 2-46 - Public Static Field Not Marked Final
500 47-52 a Public Static Field Not Marked Final
501 0-46 - Trust Boundary Violation
501 47-52 a Trust Boundary Violation
502 0-46 - Deserialization of Untrusted Data
502 47-52 a Deserialization of Untrusted Data
506 0-46 - Embedded Malicious Code
506 47-52 r Embedded Malicious Code
507 0-46 - Trojan Horse
507 47-52 a Trojan Horse
508 0-46 - Non-Replicating Malicious Code
508 47-52 a Non-Replicating Malicious Code
509 0-46 - Replicating Malicious Code (Virus or Worm)
509 47-52 a Replicating Malicious Code (Virus or Worm)
510 0-46 - Trapdoor
510 47-52 a Trapdoor
511 0-46 - Logic/Time Bomb
511 47-52 a Logic/Time Bomb
512 0-46 - Spyware
512 47-52 a Spyware
514 0-46 - Covert Channel
514 47-52 r Covert Channel
515 0-46 - Covert Storage Channel
515 47-52 a Covert Storage Channel
516 0-39 D DEPRECATED (Duplicate): Covert Timing Channel
516 40-46 D DEPRECATED: Covert Timing Channel
516 47-52 Dp DEPRECATED: Covert Timing Channel
520 0-46 - .NET Misconfiguration: Use of Impersonation
520 47-52 a .NET Misconfiguration: Use of Impersonation
521 0-46 - Weak Password Requirements
521 47-52 a Weak Password Requirements
522 0-46 - Insufficiently Protected Credentials
522 47-52 r Insufficiently Protected Credentials
523 0-46 - Unprotected Transport of Credentials
523 47-52 a Unprotected Transport of Credentials
524 0-13 - Information Leak Through Caching
524 14-34 - Information Exposure Through Caching
524 35-46 - Use of Cache Containing Sensitive Information
524 47-52 a Use of Cache Containing Sensitive Information
525 0-13 - Information Leak Through Browser Caching
525 14-34 - Information Exposure Through Browser Caching
525 35-46 - Use of Web Browser Cache Containing Sensitive Information
525 47-52 a Use of Web Browser Cache Containing Sensitive Information
526 0-13 - Information Leak Through Environmental Variables
526 14-34 - Information Exposure Through Environmental Variables
526 35-44 - Exposure of Sensitive Information Through Environmental Variables
526 45-46 - Cleartext Storage of Sensitive Information in an Environment Variable
526 47-52 a Cleartext Storage of Sensitive Information in an Environment Variable
527 0-7 - Information Leak Through CVS Repository
527 8-34 - Exposure of CVS Repository to an Unauthorized Control Sphere
527 35-46 - Exposure of Version-Control Repository to an Unauthorized Control Sphere
527 47-52 a Exposure of Version-Control Repository to an Unauthorized Control Sphere
528 0-7 - Information Leak Through Core Dump Files
528 8-46 - Exposure of Core Dump File to an Unauthorized Control Sphere
528 47-52 a Exposure of Core Dump File to an Unauthorized Control Sphere
529 0-7 - Information Leak Through Access Control List Files
529 8-46 - Exposure of Access Control List Files to an Unauthorized Control Sphere
529 47-52 a Exposure of Access Control List Files to an Unauthorized Control Sphere
530 0-7 - Information Leak Through Backup (.~bk) Files
530 8-46 - Exposure of Backup File to an Unauthorized Control Sphere
530 47-52 a Exposure of Backup File to an Unauthorized Control Sphere
531 0-13 - Information Leak Through Test Code
531 14-34 - Information Exposure Through Test Code
531 35-46 - Inclusion of Sensitive Information in Test Code
531 47-52 a Inclusion of Sensitive Information in Test Code
532 0-13 - Information Leak Through Log Files
532 14-31 - Information Exposure Through Log Files
532 32-34 - Inclusion of Sensitive Information in Log Files
532 35-46 - Insertion of Sensitive Information into Log File
532 47-52 a Insertion of Sensitive Information into Log File
533 0-13 - Information Leak Through Server Log Files
533 14-29 - Information Exposure Through Server Log Files
533 30-46 D DEPRECATED: Information Exposure Through Server Log Files
533 47-52 Dp DEPRECATED: Information Exposure Through Server Log Files
534 0-13 - Information Leak Through Debug Log Files
534 14-29 - Information Exposure Through Debug Log Files
534 30-46 D DEPRECATED: Information Exposure Through Debug Log Files
534 47-52 Dp DEPRECATED: Information Exposure Through Debug Log Files
535 0-13 - Information Leak Through Shell Error Message
535 14-34 - Information Exposure Through Shell Error Message
535 35-46 - Exposure of Information Through Shell Error Message
535 47-52 a Exposure of Information Through Shell Error Message
536 0-13 - Information Leak Through Servlet Runtime Error Message
536 14-34 - Information Exposure Through Servlet Runtime Error Message
536 35-46 - Servlet Runtime Error Message Containing Sensitive Information
536 47-52 a Servlet Runtime Error Message Containing Sensitive Information
537 0-13 - Information Leak Through Java Runtime Error Message
537 14-34 - Information Exposure Through Java Runtime Error Message
537 35-46 - Java Runtime Error Message Containing Sensitive Information
537 47-52 a Java Runtime Error Message Containing Sensitive Information
538 0-7 - File and Directory Information Leaks
538 8-34 - File and Directory Information Exposure
538 35-46 - Insertion of Sensitive Information into Externally-Accessible File or Directory
538 47-52 a Insertion of Sensitive Information into Externally-Accessible File or Directory
539 0-13 - Information Leak Through Persistent Cookies
539 14-34 - Information Exposure Through Persistent Cookies
539 35-46 - Use of Persistent Cookies Containing Sensitive Information
539 47-52 a Use of Persistent Cookies Containing Sensitive Information
540 0-13 - Information Leak Through Source Code
540 14-34 - Information Exposure Through Source Code
540 35-46 - Inclusion of Sensitive Information in Source Code
540 47-52 a Inclusion of Sensitive Information in Source Code
541 0-13 - Information Leak Through Include Source Code
541 14-34 - Information Exposure Through Include Source Code
541 35-46 - Inclusion of Sensitive Information in an Include File
541 47-52 a Inclusion of Sensitive Information in an Include File
542 0-13 - Information Leak Through Cleanup Log Files
542 14-29 - Information Exposure Through Cleanup Log Files
542 30-46 D DEPRECATED: Information Exposure Through Cleanup Log Files
542 47-52 Dp DEPRECATED: Information Exposure Through Cleanup Log Files
543 0-11 - Use of Singleton Pattern in a Non-thread-safe Manner
543 12-46 - Use of Singleton Pattern Without Synchronization in a Multithreaded Context
543 47-52 a Use of Singleton Pattern Without Synchronization in a Multithreaded Context
544 0-3 - Missing Error Handling Mechanism
544 4-12 - Failure to Use a Standardized Error Handling Mechanism
544 13-46 - Missing Standardized Error Handling Mechanism
544 47-52 a Missing Standardized Error Handling Mechanism
545 0-26 - Use of Dynamic Class Loading
545 27-46 D DEPRECATED: Use of Dynamic Class Loading
545 47-52 Dp DEPRECATED: Use of Dynamic Class Loading
546 0-46 - Suspicious Comment
546 47-52 a Suspicious Comment
547 0-46 - Use of Hard-coded, Security-relevant Constants
547 47-52 a Use of Hard-coded, Security-relevant Constants
548 0-13 - Information Leak Through Directory Listing
548 14-34 - Information Exposure Through Directory Listing
548 35-46 - Exposure of Information Through Directory Listing
548 47-52 a Exposure of Information Through Directory Listing
549 0-46 - Missing Password Field Masking
549 47-52 a Missing Password Field Masking
550 0-13 - Information Leak Through Server Error Message
550 14-34 - Information Exposure Through Server Error Message
550 35-46 - Server-generated Error Message Containing Sensitive Information
550 47-52 a Server-generated Error Message Containing Sensitive Information
551 0-46 - Incorrect Behavior Order: Authorization Before Parsing and Canonicalization
551 47-52 a Incorrect Behavior Order: Authorization Before Parsing and Canonicalization
552 0-46 - Files or Directories Accessible to External Parties
552 47-52 a Files or Directories Accessible to External Parties
553 0-46 - Command Shell in Externally Accessible Directory
553 47-52 a Command Shell in Externally Accessible Directory
554 0-46 - ASP.NET Misconfiguration: Not Using Input Validation Framework
554 47-52 a ASP.NET Misconfiguration: Not Using Input Validation Framework
555 0-46 - J2EE Misconfiguration: Plaintext Password in Configuration File
555 47-52 a J2EE Misconfiguration: Plaintext Password in Configuration File
556 0-46 - ASP.NET Misconfiguration: Use of Identity Impersonation
556 47-52 a ASP.NET Misconfiguration: Use of Identity Impersonation
558 0-46 - Use of getlogin() in Multithreaded Application
558 47-52 a Use of getlogin() in Multithreaded Application
560 0-46 - Use of umask() with chmod-style Argument
560 47-52 a Use of umask() with chmod-style Argument
561 0-46 - Dead Code
561 47-52 a Dead Code
562 0-46 - Return of Stack Variable Address
562 47-52 a Return of Stack Variable Address
563 0-22 - Unused Variable
563 23-27 - Assignment to Variable without Use ('Unused Variable')
563 28-46 - Assignment to Variable without Use
563 47-52 a Assignment to Variable without Use
564 0-46 - SQL Injection: Hibernate
564 47-52 a SQL Injection: Hibernate
565 0-5 - Use of Cookies in Security Decision
565 6-46 - Reliance on Cookies without Validation and Integrity Checking
565 47-52 a Reliance on Cookies without Validation and Integrity Checking
566 0-13 - Access Control Bypass Through User-Controlled SQL Primary Key
566 14-46 - Authorization Bypass Through User-Controlled SQL Primary Key
566 47-52 a Authorization Bypass Through User-Controlled SQL Primary Key
567 0-12 - Unsynchronized Access to Shared Data
567 13-46 - Unsynchronized Access to Shared Data in a Multithreaded Context
567 47-52 a Unsynchronized Access to Shared Data in a Multithreaded Context
568 0-46 - finalize() Method Without super.finalize()
568 47-52 a finalize() Method Without super.finalize()
570 0-46 - Expression is Always False
570 47-52 a Expression is Always False
571 0-46 - Expression is Always True
571 47-52 a Expression is Always True
572 0-46 - Call to Thread run() instead of start()
572 47-52 a Call to Thread run() instead of start()
573 0-13 - Failure to Follow Specification
573 14-46 - Improper Following of Specification by Caller
573 47-52 r Improper Following of Specification by Caller
574 0-46 - EJB Bad Practices: Use of Synchronization Primitives
574 47-52 a EJB Bad Practices: Use of Synchronization Primitives
575 0-46 - EJB Bad Practices: Use of AWT Swing
575 47-52 a EJB Bad Practices: Use of AWT Swing
576 0-46 - EJB Bad Practices: Use of Java I/O
576 47-52 a EJB Bad Practices: Use of Java I/O
577 0-46 - EJB Bad Practices: Use of Sockets
577 47-52 a EJB Bad Practices: Use of Sockets
578 0-46 - EJB Bad Practices: Use of Class Loader
578 47-52 a EJB Bad Practices: Use of Class Loader
579 0-46 - J2EE Bad Practices: Non-serializable Object Stored in Session
579 47-52 a J2EE Bad Practices: Non-serializable Object Stored in Session
580 0-46 - clone() Method Without super.clone()
580 47-52 a clone() Method Without super.clone()
581 0-46 - Object Model Violation: Just One of Equals and Hashcode Defined
581 47-52 a Object Model Violation: Just One of Equals and Hashcode Defined
582 0-46 - Array Declared Public, Final, and Static
582 47-52 a Array Declared Public, Final, and Static
583 0-46 - finalize() Method Declared Public
583 47-52 a finalize() Method Declared Public
584 0-46 - Return Inside Finally Block
584 47-52 a Return Inside Finally Block
585 0-46 - Empty Synchronized Block
585 47-52 a Empty Synchronized Block
586 0-46 - Explicit Call to Finalize()
586 47-52 a Explicit Call to Finalize()
587 0-46 - Assignment of a Fixed Address to a Pointer
587 47-52 a Assignment of a Fixed Address to a Pointer
588 0-46 - Attempt to Access Child of a Non-structure Pointer
588 47-52 a Attempt to Access Child of a Non-structure Pointer
589 0-46 - Call to Non-ubiquitous API
589 47-52 a Call to Non-ubiquitous API
590 0-4 - Free of Invalid Pointer Not on the Heap
590 5-6 - Free of - Memory not on the Heap
590 7-46 - Free of Memory not on the Heap
590 47-52 a Free of Memory not on the Heap
591 0-46 - Sensitive Data Storage in Improperly Locked Memory
591 47-52 a Sensitive Data Storage in Improperly Locked Memory
592 0-26 - Authentication Bypass Issues
592 27-46 D DEPRECATED: Authentication Bypass Issues
592 47-52 Dp DEPRECATED: Authentication Bypass Issues
593 0-46 - Authentication Bypass: OpenSSL CTX Object Modified after SSL Objects are Created
593 47-52 a Authentication Bypass: OpenSSL CTX Object Modified after SSL Objects are Created
594 0-46 - J2EE Framework: Saving Unserializable Objects to Disk
594 47-52 a J2EE Framework: Saving Unserializable Objects to Disk
595 0-4 - Incorrect Syntactic Object Comparison
595 5-46 - Comparison of Object References Instead of Object Contents
595 47-52 a Comparison of Object References Instead of Object Contents
596 0-29 - Incorrect Semantic Object Comparison
596 30-46 D DEPRECATED: Incorrect Semantic Object Comparison
596 47-52 Dp DEPRECATED: Incorrect Semantic Object Comparison
597 0-46 - Use of Wrong Operator in String Comparison
597 47-52 a Use of Wrong Operator in String Comparison
598 0-13 - Information Leak Through Query Strings in GET Request
598 14-34 - Information Exposure Through Query Strings in GET Request
598 35-46 - Use of GET Request Method With Sensitive Query Strings
598 47-52 a Use of GET Request Method With Sensitive Query Strings
599 0-19 - Trust of OpenSSL Certificate Without Validation
599 20-46 - Missing Validation of OpenSSL Certificate
599 47-52 a Missing Validation of OpenSSL Certificate
600 0-3 - Failure to Catch All Exceptions (Missing Catch Block)
600 4-12 - Failure to Catch All Exceptions in Servlet
600 13-46 - Uncaught Exception in Servlet
600 47-52 a Uncaught Exception in Servlet
601 0-4 - URL Redirection to Untrusted Site (aka 'Open Redirect')
601 5-46 - URL Redirection to Untrusted Site ('Open Redirect')
601 47-52 a URL Redirection to Untrusted Site ('Open Redirect')
602 0-2 - Design Principle Violation: Client-Side Enforcement of Server-Side Security
602 3-46 - Client-Side Enforcement of Server-Side Security
602 47-52 r Client-Side Enforcement of Server-Side Security
603 0-46 - Use of Client-Side Authentication
603 47-52 a Use of Client-Side Authentication
605 0-46 - Multiple Binds to the Same Port
605 47-52 a Multiple Binds to the Same Port
606 0-46 - Unchecked Input for Loop Condition
606 47-52 a Unchecked Input for Loop Condition
607 0-46 - Public Static Final Field References Mutable Object
607 47-52 a Public Static Final Field References Mutable Object
608 0-46 - Struts: Non-private Field in ActionForm Class
608 47-52 a Struts: Non-private Field in ActionForm Class
609 0-46 - Double-Checked Locking
609 47-52 a Double-Checked Locking
610 0-46 - Externally Controlled Reference to a Resource in Another Sphere
610 47-48 r Externally Controlled Reference to a Resource in Another Sphere
610 49-52 d Externally Controlled Reference to a Resource in Another Sphere
611 0-13 - Information Leak Through XML External Entity File Disclosure
611 14-19 - Information Exposure Through XML External Entity Reference
611 20-31 - Improper Restriction of XML External Entity Reference ('XXE')
611 32-46 - Improper Restriction of XML External Entity Reference
611 47-52 a Improper Restriction of XML External Entity Reference
612 0-13 - Information Leak Through Indexing of Private Data
612 14-34 - Information Exposure Through Indexing of Private Data
612 35-46 - Improper Authorization of Index Containing Sensitive Information
612 47-52 a Improper Authorization of Index Containing Sensitive Information
613 0-46 - Insufficient Session Expiration
613 47-52 a Insufficient Session Expiration
614 0-3 - Sensitive Cookie in HTTPS Session Without "Secure" Attribute
614 4-46 - Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
614 47-52 a Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
615 0-13 - Information Leak Through Comments
615 14-34 - Information Exposure Through Comments
615 35-46 - Inclusion of Sensitive Information in Source Code Comments
615 47-52 a Inclusion of Sensitive Information in Source Code Comments
616 0-46 - Incomplete Identification of Uploaded File Variables (PHP)
616 47-52 a Incomplete Identification of Uploaded File Variables (PHP)
617 0-46 - Reachable Assertion
617 47-52 a Reachable Assertion
618 0-46 - Exposed Unsafe ActiveX Method
618 47-52 a Exposed Unsafe ActiveX Method
619 0-4 - Dangling Database Cursor (aka 'Cursor Injection')
619 5-46 - Dangling Database Cursor ('Cursor Injection')
619 47-52 a Dangling Database Cursor ('Cursor Injection')
620 0-46 - Unverified Password Change
620 47-52 a Unverified Password Change
621 0-46 - Variable Extraction Error
621 47-52 a Variable Extraction Error
622 0-18 - Unvalidated Function Hook Arguments
622 19-46 - Improper Validation of Function Hook Arguments
622 47-52 a Improper Validation of Function Hook Arguments
623 0-46 - Unsafe ActiveX Control Marked Safe For Scripting
623 47-52 a Unsafe ActiveX Control Marked Safe For Scripting
624 0-46 - Executable Regular Expression Error
624 47-52 a Executable Regular Expression Error
625 0-46 - Permissive Regular Expression
625 47-52 a Permissive Regular Expression
626 0-46 - Null Byte Interaction Error (Poison Null Byte)
626 47-52 a Null Byte Interaction Error (Poison Null Byte)
627 0-46 - Dynamic Variable Evaluation
627 47-52 a Dynamic Variable Evaluation
628 0-46 - Function Call with Incorrectly Specified Arguments
628 47-52 a Function Call with Incorrectly Specified Arguments
636 0-2 - Design Principle Violation: Not Failing Securely (aka 'Failing Open')
636 3-4 - Not Failing Securely (aka 'Failing Open')
636 5-46 - Not Failing Securely ('Failing Open')
636 47-52 r Not Failing Securely ('Failing Open')
637 0-2 - Design Principle Violation: Not Using Economy of Mechanism
637 3-12 - Failure to Use Economy of Mechanism
637 13-46 - Unnecessary Complexity in Protection Mechanism (Not Using 'Economy of Mechanism')
637 47-52 r Unnecessary Complexity in Protection Mechanism (Not Using 'Economy of Mechanism')
638 0-2 - Design Principle Violation: Not Using Complete Mediation
638 3-12 - Failure to Use Complete Mediation
638 13-46 - Not Using Complete Mediation
638 47-52 r Not Using Complete Mediation
639 0-13 - Access Control Bypass Through User-Controlled Key
639 14-46 - Authorization Bypass Through User-Controlled Key
639 47-52 a Authorization Bypass Through User-Controlled Key
640 0-46 - Weak Password Recovery Mechanism for Forgotten Password
640 47-52 r Weak Password Recovery Mechanism for Forgotten Password
641 0-10 - Insufficient Filtering of File and Other Resource Names for Executable Content
641 11-46 - Improper Restriction of Names for Files and Other Resources
641 47-52 a Improper Restriction of Names for Files and Other Resources
642 0-2 - External Control of User State Data
642 3-46 - External Control of Critical State Data
642 47-52 r External Control of Critical State Data
643 0-0 - Unsafe Treatment of XPath Input
643 1-4 - Failure to Sanitize Data within XPath Expressions (aka 'XPath injection')
643 5-9 - Failure to Sanitize Data within XPath Expressions ('XPath injection')
643 10-10 - Improper Neutralization of Data within XPath Expressions ('XPath injection')
643 11-46 - Improper Neutralization of Data within XPath Expressions ('XPath Injection')
643 47-52 a Improper Neutralization of Data within XPath Expressions ('XPath Injection')
644 0-0 - Insufficient Filtering of HTTP Headers for Scripting Syntax
644 1-4 - Insufficient Sanitization of HTTP Headers for Scripting Syntax
644 5-9 - Improper Sanitization of HTTP Headers for Scripting Syntax
644 10-46 - Improper Neutralization of HTTP Headers for Scripting Syntax
644 47-52 a Improper Neutralization of HTTP Headers for Scripting Syntax
645 0-46 - Overly Restrictive Account Lockout Mechanism
645 47-52 a Overly Restrictive Account Lockout Mechanism
646 0-0 - Taking Actions based on File Name or Extension of a User Supplied File
646 1-46 - Reliance on File Name or Extension of Externally-Supplied File
646 47-52 a Reliance on File Name or Extension of Externally-Supplied File
647 0-0 - Using Non-Canonical Paths for Authorization Decisions
647 1-46 - Use of Non-Canonical URL Paths for Authorization Decisions
647 47-52 a Use of Non-Canonical URL Paths for Authorization Decisions
648 0-4 - Improper Use of Privileged APIs
648 5-46 - Incorrect Use of Privileged APIs
648 47-52 a Incorrect Use of Privileged APIs
649 0-46 - Reliance on Obfuscation or Encryption of Security-Relevant Inputs without Integrity Checking
649 47-52 a Reliance on Obfuscation or Encryption of Security-Relevant Inputs without Integrity Checking
650 0-46 - Trusting HTTP Permission Methods on the Server Side
650 47-52 a Trusting HTTP Permission Methods on the Server Side
651 0-11 - Information Leak through WSDL File
651 12-13 - Information Exposure through WSDL File
651 14-34 - Information Exposure Through WSDL File
651 35-46 - Exposure of WSDL File Containing Sensitive Information
651 47-52 a Exposure of WSDL File Containing Sensitive Information
652 0-0 - Unsafe Treatment of XQuery Input
652 1-4 - Failure to Sanitize Data within XQuery Expressions (aka 'XQuery Injection')
652 5-9 - Failure to Sanitize Data within XQuery Expressions ('XQuery Injection')
652 10-46 - Improper Neutralization of Data within XQuery Expressions ('XQuery Injection')
652 47-52 a Improper Neutralization of Data within XQuery Expressions ('XQuery Injection')
653 0-2 - Design Principle Violation: Insufficient Compartmentalization
653 3-40 - Insufficient Compartmentalization
653 41-46 - Improper Isolation or Compartmentalization
653 47-52 a Improper Isolation or Compartmentalization
654 0-2 - Design Principle Violation: Reliance on a Single Factor in a Security Decision
654 3-46 - Reliance on a Single Factor in a Security Decision
654 47-52 a Reliance on a Single Factor in a Security Decision
655 0-2 - Design Principle Violation: Failure to Satisfy Psychological Acceptability
655 3-4 - Failure to Satisfy Psychological Acceptability
655 5-46 - Insufficient Psychological Acceptability
655 47-52 r Insufficient Psychological Acceptability
656 0-2 - Design Principle Violation: Reliance on Security through Obscurity
656 3-13 - Reliance on Security through Obscurity
656 14-46 - Reliance on Security Through Obscurity
656 47-52 r Reliance on Security Through Obscurity
657 0-46 - Violation of Secure Design Principles
657 47-48 r Violation of Secure Design Principles
657 49-52 d Violation of Secure Design Principles
662 0-11 - Insufficient Synchronization
662 12-46 - Improper Synchronization
662 47-48 r Improper Synchronization
662 49-52 d Improper Synchronization
663 0-11 - Use of a Non-reentrant Function in an Unsynchronized Context
663 12-12 - Use of a Non-reentrant Function in a Multithreaded Context
663 13-46 - Use of a Non-reentrant Function in a Concurrent Context
663 47-52 a Use of a Non-reentrant Function in a Concurrent Context
664 0-4 - Insufficient Control of a Resource Through its Lifetime
664 5-46 - Improper Control of a Resource Through its Lifetime
664 47-52 d Improper Control of a Resource Through its Lifetime
665 0-2 - Incorrect or Incomplete Initialization
665 3-46 - Improper Initialization
665 47-48 r Improper Initialization
665 49-52 d Improper Initialization
666 0-46 - Operation on Resource in Wrong Phase of Lifetime
666 47-48 r Operation on Resource in Wrong Phase of Lifetime
666 49-52 d Operation on Resource in Wrong Phase of Lifetime
667 0-12 - Insufficient Locking
667 13-46 - Improper Locking
667 47-52 r Improper Locking
668 0-46 - Exposure of Resource to Wrong Sphere
668 47-52 d Exposure of Resource to Wrong Sphere
669 0-46 - Incorrect Resource Transfer Between Spheres
669 47-52 r Incorrect Resource Transfer Between Spheres
670 0-46 - Always-Incorrect Control Flow Implementation
670 47-52 r Always-Incorrect Control Flow Implementation
671 0-2 - Design Principle Violation: Lack of Administrator Control over Security
671 3-46 - Lack of Administrator Control over Security
671 47-52 r Lack of Administrator Control over Security
672 0-8 - Use of a Resource after Expiration or Release
672 9-46 - Operation on a Resource after Expiration or Release
672 47-52 r Operation on a Resource after Expiration or Release
673 0-46 - External Influence of Sphere Definition
673 47-52 r External Influence of Sphere Definition
674 0-46 - Uncontrolled Recursion
674 47-52 r Uncontrolled Recursion
675 0-40 - Duplicate Operations on Resource
675 41-46 - Multiple Operations on Resource in Single-Operation Context
675 47-52 r Multiple Operations on Resource in Single-Operation Context
676 0-46 - Use of Potentially Dangerous Function
676 47-52 a Use of Potentially Dangerous Function
680 27-27 - Integer Overflow to Buffer Overflow
680 29-46 - Integer Overflow to Buffer Overflow
680 47-52 d Integer Overflow to Buffer Overflow
681 0-46 - Incorrect Conversion between Numeric Types
681 47-52 a Incorrect Conversion between Numeric Types
682 0-46 - Incorrect Calculation
682 47-52 d Incorrect Calculation
683 0-46 - Function Call With Incorrect Order of Arguments
683 47-52 a Function Call With Incorrect Order of Arguments
684 0-13 - Failure to Provide Specified Functionality
684 14-46 - Incorrect Provision of Specified Functionality
684 47-52 r Incorrect Provision of Specified Functionality
685 0-46 - Function Call With Incorrect Number of Arguments
685 47-52 a Function Call With Incorrect Number of Arguments
686 0-46 - Function Call With Incorrect Argument Type
686 47-52 a Function Call With Incorrect Argument Type
687 0-46 - Function Call With Incorrectly Specified Argument Value
687 47-52 a Function Call With Incorrectly Specified Argument Value
688 0-46 - Function Call With Incorrect Variable or Reference as Argument
688 47-52 a Function Call With Incorrect Variable or Reference as Argument
689 27-27 - Permission Race Condition During Resource Copy
689 29-46 - Permission Race Condition During Resource Copy
689 47-52 a Permission Race Condition During Resource Copy
690 27-27 - Unchecked Return Value to NULL Pointer Dereference
690 29-46 - Unchecked Return Value to NULL Pointer Dereference
690 47-52 d Unchecked Return Value to NULL Pointer Dereference
691 0-46 - Insufficient Control Flow Management
691 47-52 d Insufficient Control Flow Management
692 27-27 - Incomplete Blacklist to Cross-Site Scripting
692 29-35 - Incomplete Blacklist to Cross-Site Scripting
692 36-46 - Incomplete Denylist to Cross-Site Scripting
692 47-52 d Incomplete Denylist to Cross-Site Scripting
693 0-46 - Protection Mechanism Failure
693 47-52 d Protection Mechanism Failure
694 0-46 - Use of Multiple Resources with Duplicate Identifier
694 47-52 a Use of Multiple Resources with Duplicate Identifier
695 0-46 - Use of Low-Level Functionality
695 47-52 a Use of Low-Level Functionality
696 0-46 - Incorrect Behavior Order
696 47-52 r Incorrect Behavior Order
697 0-29 - Insufficient Comparison
697 30-46 - Incorrect Comparison
697 47-52 d Incorrect Comparison
698 0-19 - Redirect Without Exit
698 20-46 - Execution After Redirect (EAR)
698 47-52 a Execution After Redirect (EAR)
703 0-12 - Failure to Handle Exceptional Conditions
703 13-46 - Improper Check or Handling of Exceptional Conditions
703 47-52 d Improper Check or Handling of Exceptional Conditions
704 0-46 - Incorrect Type Conversion or Cast
704 47-52 r Incorrect Type Conversion or Cast
705 0-46 - Incorrect Control Flow Scoping
705 47-52 r Incorrect Control Flow Scoping
706 0-46 - Use of Incorrectly-Resolved Name or Reference
706 47-52 r Use of Incorrectly-Resolved Name or Reference
707 0-4 - Failure to Enforce that Messages or Data are Well-Formed
707 5-34 - Improper Enforcement of Message or Data Structure
707 35-46 - Improper Neutralization
707 47-52 d Improper Neutralization
708 0-46 - Incorrect Ownership Assignment
708 47-52 a Incorrect Ownership Assignment
710 0-27 - Coding Standards Violation
710 28-46 - Improper Adherence to Coding Standards
710 47-52 d Improper Adherence to Coding Standards
732 0-2 - Insecure Permission Assignment for Resource
732 3-4 - Insecure Permission Assignment for Critical Resource
732 5-46 - Incorrect Permission Assignment for Critical Resource
732 47-52 r Incorrect Permission Assignment for Critical Resource
733 1-46 - Compiler Optimization Removal or Modification of Security-critical Code
733 47-52 a Compiler Optimization Removal or Modification of Security-critical Code
749 2-2 - Exposed Insecure Method or Function
749 3-46 - Exposed Dangerous Method or Function
749 47-52 a Exposed Dangerous Method or Function
754 4-8 - Improper Check for Exceptional Conditions
754 9-46 - Improper Check for Unusual or Exceptional Conditions
754 47-52 r Improper Check for Unusual or Exceptional Conditions
755 4-46 - Improper Handling of Exceptional Conditions
755 47-48 r Improper Handling of Exceptional Conditions
755 49-52 d Improper Handling of Exceptional Conditions
756 4-46 - Missing Custom Error Page
756 47-52 a Missing Custom Error Page
757 4-46 - Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
757 47-52 a Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
758 4-46 - Reliance on Undefined, Unspecified, or Implementation-Defined Behavior
758 47-52 r Reliance on Undefined, Unspecified, or Implementation-Defined Behavior
759 4-46 - Use of a One-Way Hash without a Salt
759 47-52 a Use of a One-Way Hash without a Salt
760 4-46 - Use of a One-Way Hash with a Predictable Salt
760 47-52 a Use of a One-Way Hash with a Predictable Salt
761 5-46 - Free of Pointer not at Start of Buffer
761 47-52 a Free of Pointer not at Start of Buffer
762 5-46 - Mismatched Memory Management Routines
762 47-52 a Mismatched Memory Management Routines
763 5-46 - Release of Invalid Pointer or Reference
763 47-52 a Release of Invalid Pointer or Reference
764 5-46 - Multiple Locks of a Critical Resource
764 47-52 a Multiple Locks of a Critical Resource
765 5-46 - Multiple Unlocks of a Critical Resource
765 47-52 a Multiple Unlocks of a Critical Resource
766 5-30 - Critical Variable Declared Public
766 31-46 - Critical Data Element Declared Public
766 47-52 a Critical Data Element Declared Public
767 5-46 - Access to Critical Private Variable via Public Method
767 47-52 a Access to Critical Private Variable via Public Method
768 5-46 - Incorrect Short Circuit Evaluation
768 47-52 a Incorrect Short Circuit Evaluation
769 28-30 - Uncontrolled File Descriptor Consumption
769 31-46 D DEPRECATED: Uncontrolled File Descriptor Consumption
769 47-52 Dp DEPRECATED: Uncontrolled File Descriptor Consumption
770 5-46 - Allocation of Resources Without Limits or Throttling
770 47-52 a Allocation of Resources Without Limits or Throttling
771 5-46 - Missing Reference to Active Allocated Resource
771 47-52 a Missing Reference to Active Allocated Resource
772 5-46 - Missing Release of Resource after Effective Lifetime
772 47-52 a Missing Release of Resource after Effective Lifetime
773 5-46 - Missing Reference to Active File Descriptor or Handle
773 47-52 a Missing Reference to Active File Descriptor or Handle
774 5-46 - Allocation of File Descriptors or Handles Without Limits or Throttling
774 47-52 a Allocation of File Descriptors or Handles Without Limits or Throttling
775 5-46 - Missing Release of File Descriptor or Handle after Effective Lifetime
775 47-52 a Missing Release of File Descriptor or Handle after Effective Lifetime
776 6-19 - Unrestricted Recursive Entity References in DTDs ('XML Bomb')
776 20-46 - Improper Restriction of Recursive Entity References in DTDs ('XML Entity Expansion')
776 47-52 a Improper Restriction of Recursive Entity References in DTDs ('XML Entity Expansion')
777 6-46 - Regular Expression without Anchors
777 47-52 a Regular Expression without Anchors
778 6-46 - Insufficient Logging
778 47-52 a Insufficient Logging
779 6-46 - Logging of Excessive Data
779 47-52 a Logging of Excessive Data
780 6-46 - Use of RSA Algorithm without OAEP
780 47-52 a Use of RSA Algorithm without OAEP
781 6-46 - Improper Address Validation in IOCTL with METHOD_NEITHER I/O Control Code
781 47-52 a Improper Address Validation in IOCTL with METHOD_NEITHER I/O Control Code
782 6-46 - Exposed IOCTL with Insufficient Access Control
782 47-52 a Exposed IOCTL with Insufficient Access Control
783 6-46 - Operator Precedence Logic Error
783 47-52 a Operator Precedence Logic Error
784 6-46 - Reliance on Cookies without Validation and Integrity Checking in a Security Decision
784 47-52 a Reliance on Cookies without Validation and Integrity Checking in a Security Decision
785 6-46 - Use of Path Manipulation Function without Maximum-sized Buffer
785 47-52 a Use of Path Manipulation Function without Maximum-sized Buffer
786 7-46 - Access of Memory Location Before Start of Buffer
786 47-52 d Access of Memory Location Before Start of Buffer
787 7-46 - Out-of-bounds Write
787 47-52 a Out-of-bounds Write
788 7-46 - Access of Memory Location After End of Buffer
788 47-52 d Access of Memory Location After End of Buffer
789 7-37 - Uncontrolled Memory Allocation
789 38-46 - Memory Allocation with Excessive Size Value
789 47-52 a Memory Allocation with Excessive Size Value
790 8-46 - Improper Filtering of Special Elements
790 47-52 r Improper Filtering of Special Elements
791 8-46 - Incomplete Filtering of Special Elements
791 47-52 a Incomplete Filtering of Special Elements
792 8-46 - Incomplete Filtering of One or More Instances of Special Elements
792 47-52 a Incomplete Filtering of One or More Instances of Special Elements
793 8-46 - Only Filtering One Instance of a Special Element
793 47-52 a Only Filtering One Instance of a Special Element
794 8-46 - Incomplete Filtering of Multiple Instances of Special Elements
794 47-52 a Incomplete Filtering of Multiple Instances of Special Elements
795 8-46 - Only Filtering Special Elements at a Specified Location
795 47-52 a Only Filtering Special Elements at a Specified Location
796 8-46 - Only Filtering Special Elements Relative to a Marker
796 47-52 a Only Filtering Special Elements Relative to a Marker
797 8-46 - Only Filtering Special Elements at an Absolute Position
797 47-52 a Only Filtering Special Elements at an Absolute Position
798 9-46 - Use of Hard-coded Credentials
798 47-52 a Use of Hard-coded Credentials
799 9-46 - Improper Control of Interaction Frequency
799 47-52 r Improper Control of Interaction Frequency
804 9-46 - Guessable CAPTCHA
804 47-52 a Guessable CAPTCHA
805 9-46 - Buffer Access with Incorrect Length Value
805 47-52 a Buffer Access with Incorrect Length Value
806 9-46 - Buffer Access Using Size of Source Buffer
806 47-52 a Buffer Access Using Size of Source Buffer
807 9-46 - Reliance on Untrusted Inputs in a Security Decision
807 47-52 a Reliance on Untrusted Inputs in a Security Decision
820 12-46 - Missing Synchronization
820 47-52 a Missing Synchronization
821 12-46 - Incorrect Synchronization
821 47-52 a Incorrect Synchronization
822 12-46 - Untrusted Pointer Dereference
822 47-52 a Untrusted Pointer Dereference
823 12-46 - Use of Out-of-range Pointer Offset
823 47-52 a Use of Out-of-range Pointer Offset
824 12-46 - Access of Uninitialized Pointer
824 47-52 a Access of Uninitialized Pointer
825 12-46 - Expired Pointer Dereference
825 47-52 a Expired Pointer Dereference
826 12-46 - Premature Release of Resource During Expected Lifetime
826 47-52 a Premature Release of Resource During Expected Lifetime
827 13-46 - Improper Control of Document Type Definition
827 47-52 a Improper Control of Document Type Definition
828 13-46 - Signal Handler with Functionality that is not Asynchronous-Safe
828 47-52 a Signal Handler with Functionality that is not Asynchronous-Safe
829 13-46 - Inclusion of Functionality from Untrusted Control Sphere
829 47-52 a Inclusion of Functionality from Untrusted Control Sphere
830 13-46 - Inclusion of Web Functionality from an Untrusted Source
830 47-52 a Inclusion of Web Functionality from an Untrusted Source
831 13-46 - Signal Handler Function Associated with Multiple Signals
831 47-52 a Signal Handler Function Associated with Multiple Signals
832 13-46 - Unlock of a Resource that is not Locked
832 47-52 a Unlock of a Resource that is not Locked
833 13-46 - Deadlock
833 47-52 a Deadlock
834 14-46 - Excessive Iteration
834 47-48 r Excessive Iteration
834 49-52 d Excessive Iteration
835 14-46 - Loop with Unreachable Exit Condition ('Infinite Loop')
835 47-52 a Loop with Unreachable Exit Condition ('Infinite Loop')
836 14-46 - Use of Password Hash Instead of Password for Authentication
836 47-52 a Use of Password Hash Instead of Password for Authentication
837 14-46 - Improper Enforcement of a Single, Unique Action
837 47-52 a Improper Enforcement of a Single, Unique Action
838 14-46 - Inappropriate Encoding for Output Context
838 47-52 a Inappropriate Encoding for Output Context
839 14-46 - Numeric Range Comparison Without Minimum Check
839 47-52 a Numeric Range Comparison Without Minimum Check
841 14-46 - Improper Enforcement of Behavioral Workflow
841 47-52 a Improper Enforcement of Behavioral Workflow
842 14-46 - Placement of User into Incorrect Group
842 47-52 a Placement of User into Incorrect Group
843 15-46 - Access of Resource Using Incompatible Type ('Type Confusion')
843 47-52 a Access of Resource Using Incompatible Type ('Type Confusion')
862 15-46 - Missing Authorization
862 47-52 r Missing Authorization
863 15-46 - Incorrect Authorization
863 47-52 r Incorrect Authorization
908 20-46 - Use of Uninitialized Resource
908 47-52 a Use of Uninitialized Resource
909 20-46 - Missing Initialization of Resource
909 47-47 a Missing Initialization of Resource
909 48-52 r Missing Initialization of Resource
910 20-46 - Use of Expired File Descriptor
910 47-52 a Use of Expired File Descriptor
911 20-46 - Improper Update of Reference Count
911 47-52 a Improper Update of Reference Count
912 20-46 - Hidden Functionality
912 47-52 r Hidden Functionality
913 20-46 - Improper Control of Dynamically-Managed Code Resources
913 47-52 r Improper Control of Dynamically-Managed Code Resources
914 20-46 - Improper Control of Dynamically-Identified Variables
914 47-52 a Improper Control of Dynamically-Identified Variables
915 20-46 - Improperly Controlled Modification of Dynamically-Determined Object Attributes
915 47-52 a Improperly Controlled Modification of Dynamically-Determined Object Attributes
916 20-46 - Use of Password Hash With Insufficient Computational Effort
916 47-52 a Use of Password Hash With Insufficient Computational Effort
917 20-46 - Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
917 47-52 a Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
918 20-46 - Server-Side Request Forgery (SSRF)
918 47-52 a Server-Side Request Forgery (SSRF)
920 21-46 - Improper Restriction of Power Consumption
920 47-52 a Improper Restriction of Power Consumption
921 21-46 - Storage of Sensitive Data in a Mechanism without Access Control
921 47-52 a Storage of Sensitive Data in a Mechanism without Access Control
922 21-46 - Insecure Storage of Sensitive Information
922 47-52 r Insecure Storage of Sensitive Information
923 21-21 - Improper Authentication of Endpoint in a Communication Channel
923 22-46 - Improper Restriction of Communication Channel to Intended Endpoints
923 47-52 r Improper Restriction of Communication Channel to Intended Endpoints
924 21-46 - Improper Enforcement of Message Integrity During Transmission in a Communication Channel
924 47-52 a Improper Enforcement of Message Integrity During Transmission in a Communication Channel
925 21-46 - Improper Verification of Intent by Broadcast Receiver
925 47-52 a Improper Verification of Intent by Broadcast Receiver
926 21-21 - Improper Restriction of Content Provider Export to Other Applications
926 22-46 - Improper Export of Android Application Components
926 47-52 a Improper Export of Android Application Components
927 21-46 - Use of Implicit Intent for Sensitive Communication
927 47-52 a Use of Implicit Intent for Sensitive Communication
939 22-46 - Improper Authorization in Handler for Custom URL Scheme
939 47-52 a Improper Authorization in Handler for Custom URL Scheme
940 22-46 - Improper Verification of Source of a Communication Channel
940 47-52 a Improper Verification of Source of a Communication Channel
941 22-46 - Incorrectly Specified Destination in a Communication Channel
941 47-52 a Incorrectly Specified Destination in a Communication Channel
942 23-35 - Overly Permissive Cross-domain Whitelist
942 36-46 - Permissive Cross-domain Policy with Untrusted Domains
942 47-52 a Permissive Cross-domain Policy with Untrusted Domains
943 23-46 - Improper Neutralization of Special Elements in Data Query Logic
943 47-52 r Improper Neutralization of Special Elements in Data Query Logic
1004 26-46 - Sensitive Cookie Without 'HttpOnly' Flag
1004 47-52 a Sensitive Cookie Without 'HttpOnly' Flag
1007 28-46 - Insufficient Visual Distinction of Homoglyphs Presented to User
1007 47-52 a Insufficient Visual Distinction of Homoglyphs Presented to User
1021 28-46 - Improper Restriction of Rendered UI Layers or Frames
1021 47-52 a Improper Restriction of Rendered UI Layers or Frames
1022 28-29 - Improper Restriction of Cross-Origin Permission to window.opener.location
1022 30-46 - Use of Web Link to Untrusted Target with window.opener Access
1022 47-52 a Use of Web Link to Untrusted Target with window.opener Access
1023 30-46 - Incomplete Comparison with Missing Factors
1023 47-52 r Incomplete Comparison with Missing Factors
1024 30-46 - Comparison of Incompatible Types
1024 47-52 a Comparison of Incompatible Types
1025 30-46 - Comparison Using Wrong Factors
1025 47-52 a Comparison Using Wrong Factors
1037 30-46 - Processor Optimization Removal or Modification of Security-critical Code
1037 47-52 a Processor Optimization Removal or Modification of Security-critical Code
1038 30-46 - Insecure Automated Optimizations
1038 47-52 r Insecure Automated Optimizations
1039 30-46 - Automated Recognition Mechanism with Inadequate Detection or Handling of Adversarial Input Perturbations
1039 47-51 r Automated Recognition Mechanism with Inadequate Detection or Handling of Adversarial Input Perturbations
1039 52-52 r Inadequate Detection or Handling of Adversarial Input Perturbations in Automated Recognition Mechanism
1041 31-46 - Use of Redundant Code
1041 47-48 a Use of Redundant Code
1041 49-52 p Use of Redundant Code
1042 31-46 - Static Member Data Element outside of a Singleton Class Element
1042 47-48 a Static Member Data Element outside of a Singleton Class Element
1042 49-52 p Static Member Data Element outside of a Singleton Class Element
1043 31-46 - Data Element Aggregating an Excessively Large Number of Non-Primitive Elements
1043 47-48 a Data Element Aggregating an Excessively Large Number of Non-Primitive Elements
1043 49-52 p Data Element Aggregating an Excessively Large Number of Non-Primitive Elements
1044 31-46 - Architecture with Number of Horizontal Layers Outside of Expected Range
1044 47-48 a Architecture with Number of Horizontal Layers Outside of Expected Range
1044 49-52 p Architecture with Number of Horizontal Layers Outside of Expected Range
1045 31-46 - Parent Class with a Virtual Destructor and a Child Class without a Virtual Destructor
1045 47-52 a Parent Class with a Virtual Destructor and a Child Class without a Virtual Destructor
1046 31-46 - Creation of Immutable Text Using String Concatenation
1046 47-52 a Creation of Immutable Text Using String Concatenation
1047 31-46 - Modules with Circular Dependencies
1047 47-48 a Modules with Circular Dependencies
1047 49-52 p Modules with Circular Dependencies
1048 31-46 - Invokable Control Element with Large Number of Outward Calls
1048 47-48 a Invokable Control Element with Large Number of Outward Calls
1048 49-52 p Invokable Control Element with Large Number of Outward Calls
1049 31-46 - Excessive Data Query Operations in a Large Data Table
1049 47-52 a Excessive Data Query Operations in a Large Data Table
1050 31-46 - Excessive Platform Resource Consumption within a Loop
1050 47-52 a Excessive Platform Resource Consumption within a Loop
1051 31-46 - Initialization with Hard-Coded Network Resource Configuration Data
1051 47-48 a Initialization with Hard-Coded Network Resource Configuration Data
1051 49-52 p Initialization with Hard-Coded Network Resource Configuration Data
1052 31-46 - Excessive Use of Hard-Coded Literals in Initialization
1052 47-52 a Excessive Use of Hard-Coded Literals in Initialization
1053 31-46 - Missing Documentation for Design
1053 47-48 a Missing Documentation for Design
1053 49-52 p Missing Documentation for Design
1054 31-46 - Invocation of a Control Element at an Unnecessarily Deep Horizontal Layer
1054 47-48 a Invocation of a Control Element at an Unnecessarily Deep Horizontal Layer
1054 49-52 p Invocation of a Control Element at an Unnecessarily Deep Horizontal Layer
1055 31-46 - Multiple Inheritance from Concrete Classes
1055 47-48 a Multiple Inheritance from Concrete Classes
1055 49-52 p Multiple Inheritance from Concrete Classes
1056 31-46 - Invokable Control Element with Variadic Parameters
1056 47-48 a Invokable Control Element with Variadic Parameters
1056 49-52 p Invokable Control Element with Variadic Parameters
1057 31-46 - Data Access Operations Outside of Expected Data Manager Component
1057 47-48 a Data Access Operations Outside of Expected Data Manager Component
1057 49-52 p Data Access Operations Outside of Expected Data Manager Component
1058 31-46 - Invokable Control Element in Multi-Thread Context with non-Final Static Storable or Member Element
1058 47-52 a Invokable Control Element in Multi-Thread Context with non-Final Static Storable or Member Element
1059 31-41 - Incomplete Documentation
1059 42-46 - Insufficient Technical Documentation
1059 47-48 r Insufficient Technical Documentation
1059 49-52 p Insufficient Technical Documentation
1060 31-46 - Excessive Number of Inefficient Server-Side Data Accesses
1060 47-48 a Excessive Number of Inefficient Server-Side Data Accesses
1060 49-52 p Excessive Number of Inefficient Server-Side Data Accesses
1061 31-46 - Insufficient Encapsulation
1061 47-52 r Insufficient Encapsulation
1062 31-46 - Parent Class with References to Child Class
1062 47-48 a Parent Class with References to Child Class
1062 49-52 p Parent Class with References to Child Class
1063 31-46 - Creation of Class Instance within a Static Code Block
1063 47-48 a Creation of Class Instance within a Static Code Block
1063 49-52 p Creation of Class Instance within a Static Code Block
1064 31-46 - Invokable Control Element with Signature Containing an Excessive Number of Parameters
1064 47-48 a Invokable Control Element with Signature Containing an Excessive Number of Parameters
1064 49-52 p Invokable Control Element with Signature Containing an Excessive Number of Parameters
1065 31-46 - Runtime Resource Management Control Element in a Component Built to Run on Application Servers
1065 47-48 a Runtime Resource Management Control Element in a Component Built to Run on Application Servers
1065 49-52 p Runtime Resource Management Control Element in a Component Built to Run on Application Servers
1066 31-46 - Missing Serialization Control Element
1066 47-48 a Missing Serialization Control Element
1066 49-52 p Missing Serialization Control Element
1067 31-46 - Excessive Execution of Sequential Searches of Data Resource
1067 47-52 a Excessive Execution of Sequential Searches of Data Resource
1068 31-46 - Inconsistency Between Implementation and Documented Design
1068 47-48 a Inconsistency Between Implementation and Documented Design
1068 49-52 p Inconsistency Between Implementation and Documented Design
1069 31-46 - Empty Exception Block
1069 47-48 a Empty Exception Block
1069 49-52 p Empty Exception Block
1070 31-46 - Serializable Data Element Containing non-Serializable Item Elements
1070 47-48 a Serializable Data Element Containing non-Serializable Item Elements
1070 49-52 p Serializable Data Element Containing non-Serializable Item Elements
1071 31-46 - Empty Code Block
1071 47-52 a Empty Code Block
1072 31-46 - Data Resource Access without Use of Connection Pooling
1072 47-48 a Data Resource Access without Use of Connection Pooling
1072 49-52 p Data Resource Access without Use of Connection Pooling
1073 31-46 - Non-SQL Invokable Control Element with Excessive Number of Data Resource Accesses
1073 47-48 a Non-SQL Invokable Control Element with Excessive Number of Data Resource Accesses
1073 49-52 p Non-SQL Invokable Control Element with Excessive Number of Data Resource Accesses
1074 31-46 - Class with Excessively Deep Inheritance
1074 47-48 a Class with Excessively Deep Inheritance
1074 49-52 p Class with Excessively Deep Inheritance
1075 31-46 - Unconditional Control Flow Transfer outside of Switch Block
1075 47-52 a Unconditional Control Flow Transfer outside of Switch Block
1076 31-46 - Insufficient Adherence to Expected Conventions
1076 47-48 r Insufficient Adherence to Expected Conventions
1076 49-52 p Insufficient Adherence to Expected Conventions
1077 31-46 - Floating Point Comparison with Incorrect Operator
1077 47-52 a Floating Point Comparison with Incorrect Operator
1078 31-46 - Inappropriate Source Code Style or Formatting
1078 47-48 r Inappropriate Source Code Style or Formatting
1078 49-52 p Inappropriate Source Code Style or Formatting
1079 31-46 - Parent Class without Virtual Destructor Method
1079 47-52 a Parent Class without Virtual Destructor Method
1080 31-46 - Source Code File with Excessive Number of Lines of Code
1080 47-48 a Source Code File with Excessive Number of Lines of Code
1080 49-52 p Source Code File with Excessive Number of Lines of Code
1082 31-46 - Class Instance Self Destruction Control Element
1082 47-48 a Class Instance Self Destruction Control Element
1082 49-52 p Class Instance Self Destruction Control Element
1083 31-46 - Data Access from Outside Expected Data Manager Component
1083 47-48 a Data Access from Outside Expected Data Manager Component
1083 49-52 p Data Access from Outside Expected Data Manager Component
1084 31-46 - Invokable Control Element with Excessive File or Data Access Operations
1084 47-48 a Invokable Control Element with Excessive File or Data Access Operations
1084 49-52 p Invokable Control Element with Excessive File or Data Access Operations
1085 31-46 - Invokable Control Element with Excessive Volume of Commented-out Code
1085 47-48 a Invokable Control Element with Excessive Volume of Commented-out Code
1085 49-52 p Invokable Control Element with Excessive Volume of Commented-out Code
1086 31-46 - Class with Excessive Number of Child Classes
1086 47-48 a Class with Excessive Number of Child Classes
1086 49-52 p Class with Excessive Number of Child Classes
1087 31-46 - Class with Virtual Method without a Virtual Destructor
1087 47-52 a Class with Virtual Method without a Virtual Destructor
1088 31-46 - Synchronous Access of Remote Resource without Timeout
1088 47-52 a Synchronous Access of Remote Resource without Timeout
1089 31-46 - Large Data Table with Excessive Number of Indices
1089 47-52 a Large Data Table with Excessive Number of Indices
1090 31-46 - Method Containing Access of a Member Element from Another Class
1090 47-48 a Method Containing Access of a Member Element from Another Class
1090 49-52 p Method Containing Access of a Member Element from Another Class
1091 31-46 - Use of Object without Invoking Destructor Method
1091 47-52 a Use of Object without Invoking Destructor Method
1092 31-46 - Use of Same Invokable Control Element in Multiple Architectural Layers
1092 47-48 a Use of Same Invokable Control Element in Multiple Architectural Layers
1092 49-52 p Use of Same Invokable Control Element in Multiple Architectural Layers
1093 31-46 - Excessively Complex Data Representation
1093 47-52 r Excessively Complex Data Representation
1094 31-46 - Excessive Index Range Scan for a Data Resource
1094 47-48 a Excessive Index Range Scan for a Data Resource
1094 49-52 p Excessive Index Range Scan for a Data Resource
1095 31-46 - Loop Condition Value Update within the Loop
1095 47-48 a Loop Condition Value Update within the Loop
1095 49-52 p Loop Condition Value Update within the Loop
1096 31-46 - Singleton Class Instance Creation without Proper Locking or Synchronization
1096 47-52 a Singleton Class Instance Creation without Proper Locking or Synchronization
1097 31-46 - Persistent Storable Data Element without Associated Comparison Control Element
1097 47-48 a Persistent Storable Data Element without Associated Comparison Control Element
1097 49-52 p Persistent Storable Data Element without Associated Comparison Control Element
1098 31-46 - Data Element containing Pointer Item without Proper Copy Control Element
1098 47-52 a Data Element containing Pointer Item without Proper Copy Control Element
1099 31-46 - Inconsistent Naming Conventions for Identifiers
1099 47-48 a Inconsistent Naming Conventions for Identifiers
1099 49-52 p Inconsistent Naming Conventions for Identifiers
1100 31-46 - Insufficient Isolation of System-Dependent Functions
1100 47-52 a Insufficient Isolation of System-Dependent Functions
1101 31-46 - Reliance on Runtime Component in Generated Code
1101 47-48 a Reliance on Runtime Component in Generated Code
1101 49-52 p Reliance on Runtime Component in Generated Code
1102 31-46 - Reliance on Machine-Dependent Data Representation
1102 47-52 a Reliance on Machine-Dependent Data Representation
1103 31-46 - Use of Platform-Dependent Third Party Components
1103 47-48 a Use of Platform-Dependent Third Party Components
1103 49-52 p Use of Platform-Dependent Third Party Components
1104 31-46 - Use of Unmaintained Third Party Components
1104 47-52 a Use of Unmaintained Third Party Components
1105 31-46 - Insufficient Encapsulation of Machine-Dependent Functionality
1105 47-48 a Insufficient Encapsulation of Machine-Dependent Functionality
1105 49-52 p Insufficient Encapsulation of Machine-Dependent Functionality
1106 31-46 - Insufficient Use of Symbolic Constants
1106 47-48 a Insufficient Use of Symbolic Constants
1106 49-52 p Insufficient Use of Symbolic Constants
1107 31-46 - Insufficient Isolation of Symbolic Constant Definitions
1107 47-48 a Insufficient Isolation of Symbolic Constant Definitions
1107 49-52 p Insufficient Isolation of Symbolic Constant Definitions
1108 31-46 - Excessive Reliance on Global Variables
1108 47-52 a Excessive Reliance on Global Variables
1109 31-46 - Use of Same Variable for Multiple Purposes
1109 47-48 a Use of Same Variable for Multiple Purposes
1109 49-52 p Use of Same Variable for Multiple Purposes
1110 31-46 - Incomplete Design Documentation
1110 47-48 a Incomplete Design Documentation
1110 49-52 p Incomplete Design Documentation
1111 31-46 - Incomplete I/O Documentation
1111 47-48 a Incomplete I/O Documentation
1111 49-52 p Incomplete I/O Documentation
1112 31-46 - Incomplete Documentation of Program Execution
1112 47-48 a Incomplete Documentation of Program Execution
1112 49-52 p Incomplete Documentation of Program Execution
1113 31-46 - Inappropriate Comment Style
1113 47-48 a Inappropriate Comment Style
1113 49-52 p Inappropriate Comment Style
1114 31-46 - Inappropriate Whitespace Style
1114 47-48 a Inappropriate Whitespace Style
1114 49-52 p Inappropriate Whitespace Style
1115 31-46 - Source Code Element without Standard Prologue
1115 47-48 a Source Code Element without Standard Prologue
1115 49-52 p Source Code Element without Standard Prologue
1116 31-46 - Inaccurate Comments
1116 47-52 a Inaccurate Comments
1117 31-46 - Callable with Insufficient Behavioral Summary
1117 47-48 a Callable with Insufficient Behavioral Summary
1117 49-52 p Callable with Insufficient Behavioral Summary
1118 31-46 - Insufficient Documentation of Error Handling Techniques
1118 47-48 a Insufficient Documentation of Error Handling Techniques
1118 49-52 p Insufficient Documentation of Error Handling Techniques
1119 31-46 - Excessive Use of Unconditional Branching
1119 47-48 a Excessive Use of Unconditional Branching
1119 49-52 p Excessive Use of Unconditional Branching
1120 31-46 - Excessive Code Complexity
1120 47-52 r Excessive Code Complexity
1121 31-46 - Excessive McCabe Cyclomatic Complexity
1121 47-48 a Excessive McCabe Cyclomatic Complexity
1121 49-52 p Excessive McCabe Cyclomatic Complexity
1122 31-46 - Excessive Halstead Complexity
1122 47-48 a Excessive Halstead Complexity
1122 49-52 p Excessive Halstead Complexity
1123 31-46 - Excessive Use of Self-Modifying Code
1123 47-52 a Excessive Use of Self-Modifying Code
1124 31-46 - Excessively Deep Nesting
1124 47-48 a Excessively Deep Nesting
1124 49-52 p Excessively Deep Nesting
1125 31-46 - Excessive Attack Surface
1125 47-48 a Excessive Attack Surface
1125 49-52 p Excessive Attack Surface
1126 31-46 - Declaration of Variable with Unnecessarily Wide Scope
1126 47-52 a Declaration of Variable with Unnecessarily Wide Scope
1127 31-46 - Compilation with Insufficient Warnings or Errors
1127 47-52 a Compilation with Insufficient Warnings or Errors
1164 31-46 - Irrelevant Code
1164 47-52 r Irrelevant Code
1173 31-46 - Improper Use of Validation Framework
1173 47-52 a Improper Use of Validation Framework
1174 31-46 - ASP.NET Misconfiguration: Improper Model Validation
1174 47-52 a ASP.NET Misconfiguration: Improper Model Validation
1176 31-46 - Inefficient CPU Computation
1176 47-52 r Inefficient CPU Computation
1177 31-46 - Use of Prohibited Code
1177 47-52 r Use of Prohibited Code
1187 32-34 - Use of Uninitialized Resource
1187 35-46 D DEPRECATED: Use of Uninitialized Resource
1187 47-52 Dp DEPRECATED: Use of Uninitialized Resource
1188 32-46 - Insecure Default Initialization of Resource
1188 47-47 a Insecure Default Initialization of Resource
1188 48-52 a Initialization of a Resource with an Insecure Default
1189 35-36 - Improper Isolation of Shared Resources on System-on-Chip (SoC)
1189 37-46 - Improper Isolation of Shared Resources on System-on-a-Chip (SoC)
1189 47-52 a Improper Isolation of Shared Resources on System-on-a-Chip (SoC)
1190 35-46 - DMA Device Enabled Too Early in Boot Phase
1190 47-52 a DMA Device Enabled Too Early in Boot Phase
1191 35-35 - Exposed Chip Debug Interface With Insufficient Access Control
1191 36-36 - Exposed Chip Debug and or Test Interface With Insufficient Access Control
1191 37-40 - Exposed Chip Debug and Test Interface With Insufficient or Missing Authorization
1191 41-46 - On-Chip Debug and Test Interface With Improper Access Control
1191 47-52 a On-Chip Debug and Test Interface With Improper Access Control
1192 35-46 - System-on-Chip (SoC) Using Components without Unique, Immutable Identifiers
1192 47-48 a System-on-Chip (SoC) Using Components without Unique, Immutable Identifiers
1192 49-52 a Improper Identifier for IP Block used in System-On-Chip (SOC)
1193 35-46 - Power-On of Untrusted Execution Core Before Enabling Fabric Access Control
1193 47-52 a Power-On of Untrusted Execution Core Before Enabling Fabric Access Control
1204 39-46 - Generation of Weak Initialization Vector (IV)
1204 47-52 a Generation of Weak Initialization Vector (IV)
1209 35-46 - Failure to Disable Reserved Bits
1209 47-52 a Failure to Disable Reserved Bits
1220 35-46 - Insufficient Granularity of Access Control
1220 47-52 a Insufficient Granularity of Access Control
1221 35-46 - Incorrect Register Defaults or Module Parameters
1221 47-52 a Incorrect Register Defaults or Module Parameters
1222 35-46 - Insufficient Granularity of Address Regions Protected by Register Locks
1222 47-52 a Insufficient Granularity of Address Regions Protected by Register Locks
1223 35-46 - Race Condition for Write-Once Attributes
1223 47-52 a Race Condition for Write-Once Attributes
1224 35-46 - Improper Restriction of Write-Once Bit Fields
1224 47-52 a Improper Restriction of Write-Once Bit Fields
1229 35-46 - Creation of Emergent Resource
1229 47-52 r Creation of Emergent Resource
1230 35-46 - Exposure of Sensitive Information Through Metadata
1230 47-52 a Exposure of Sensitive Information Through Metadata
1231 35-40 - Improper Implementation of Lock Protection Registers
1231 41-46 - Improper Prevention of Lock Bit Modification
1231 47-52 a Improper Prevention of Lock Bit Modification
1232 35-46 - Improper Lock Behavior After Power State Transition
1232 47-52 a Improper Lock Behavior After Power State Transition
1233 35-40 - Improper Hardware Lock Protection for Security Sensitive Controls
1233 41-46 - Security-Sensitive Hardware Controls with Missing Lock Bit Protection
1233 47-52 a Security-Sensitive Hardware Controls with Missing Lock Bit Protection
1234 35-46 - Hardware Internal or Debug Modes Allow Override of Locks
1234 47-52 a Hardware Internal or Debug Modes Allow Override of Locks
1235 35-46 - Incorrect Use of Autoboxing and Unboxing for Performance Critical Operations
1235 47-52 a Incorrect Use of Autoboxing and Unboxing for Performance Critical Operations
1236 35-46 - Improper Neutralization of Formula Elements in a CSV File
1236 47-52 a Improper Neutralization of Formula Elements in a CSV File
1239 35-46 - Improper Zeroization of Hardware Register
1239 47-52 a Improper Zeroization of Hardware Register
1240 35-40 - Use of a Risky Cryptographic Primitive
1240 41-46 - Use of a Cryptographic Primitive with a Risky Implementation
1240 47-52 a Use of a Cryptographic Primitive with a Risky Implementation
1241 35-46 - Use of Predictable Algorithm in Random Number Generator
1241 47-52 a Use of Predictable Algorithm in Random Number Generator
1242 35-46 - Inclusion of Undocumented Features or Chicken Bits
1242 47-52 a Inclusion of Undocumented Features or Chicken Bits
1243 35-36 - Exposure of Security-Sensitive Fuse Values During Debug
1243 37-46 - Sensitive Non-Volatile Information Not Protected During Debug
1243 47-52 a Sensitive Non-Volatile Information Not Protected During Debug
1244 35-36 - Improper Authorization on Physical Debug and Test Interfaces
1244 37-40 - Improper Access to Sensitive Information Using Debug and Test Interfaces
1244 41-46 - Internal Asset Exposed to Unsafe Debug Access Level or State
1244 47-52 a Internal Asset Exposed to Unsafe Debug Access Level or State
1245 35-46 - Improper Finite State Machines (FSMs) in Hardware Logic
1245 47-52 a Improper Finite State Machines (FSMs) in Hardware Logic
1246 35-46 - Improper Write Handling in Limited-write Non-Volatile Memories
1246 47-52 a Improper Write Handling in Limited-write Non-Volatile Memories
1247 35-36 - Missing Protection Against Voltage and Clock Glitches
1247 37-40 - Missing or Improperly Implemented Protection Against Voltage and Clock Glitches
1247 41-46 - Improper Protection Against Voltage and Clock Glitches
1247 47-52 a Improper Protection Against Voltage and Clock Glitches
1248 35-46 - Semiconductor Defects in Hardware Logic with Security-Sensitive Implications
1248 47-52 a Semiconductor Defects in Hardware Logic with Security-Sensitive Implications
1249 35-46 - Application-Level Admin Tool with Inconsistent View of Underlying Operating System
1249 47-52 a Application-Level Admin Tool with Inconsistent View of Underlying Operating System
1250 35-46 - Improper Preservation of Consistency Between Independent Representations of Shared State
1250 47-52 a Improper Preservation of Consistency Between Independent Representations of Shared State
1251 35-46 - Mirrored Regions with Different Values
1251 47-52 a Mirrored Regions with Different Values
1252 35-46 - CPU Hardware Not Configured to Support Exclusivity of Write and Execute Operations
1252 47-52 a CPU Hardware Not Configured to Support Exclusivity of Write and Execute Operations
1253 36-46 - Incorrect Selection of Fuse Values
1253 47-52 a Incorrect Selection of Fuse Values
1254 36-46 - Incorrect Comparison Logic Granularity
1254 47-52 a Incorrect Comparison Logic Granularity
1255 37-46 - Comparison Logic is Vulnerable to Power Side-Channel Attacks
1255 47-52 a Comparison Logic is Vulnerable to Power Side-Channel Attacks
1256 36-40 - Hardware Features Enable Physical Attacks from Software
1256 41-46 - Improper Restriction of Software Interfaces to Hardware Features
1256 47-52 a Improper Restriction of Software Interfaces to Hardware Features
1257 36-46 - Improper Access Control Applied to Mirrored or Aliased Memory Regions
1257 47-52 a Improper Access Control Applied to Mirrored or Aliased Memory Regions
1258 36-36 - Sensitive Information Uncleared During Hardware Debug Flows
1258 37-46 - Exposure of Sensitive System Information Due to Uncleared Debug Information
1258 47-52 a Exposure of Sensitive System Information Due to Uncleared Debug Information
1259 36-36 - Improper Protection of Security Identifiers
1259 37-46 - Improper Restriction of Security Token Assignment
1259 47-52 a Improper Restriction of Security Token Assignment
1260 36-46 - Improper Handling of Overlap Between Protected Memory Ranges
1260 47-52 a Improper Handling of Overlap Between Protected Memory Ranges
1261 36-46 - Improper Handling of Single Event Upsets
1261 47-52 a Improper Handling of Single Event Upsets
1262 36-40 - Register Interface Allows Software Access to Sensitive Data or Security Settings
1262 41-46 - Improper Access Control for Register Interface
1262 47-52 a Improper Access Control for Register Interface
1263 36-36 - Insufficient Physical Protection Mechanism
1263 37-46 - Improper Physical Access Control
1263 47-52 r Improper Physical Access Control
1264 36-46 - Hardware Logic with Insecure De-Synchronization between Control and Data Channels
1264 47-52 a Hardware Logic with Insecure De-Synchronization between Control and Data Channels
1265 36-46 - Unintended Reentrant Invocation of Non-reentrant Code Via Nested Calls
1265 47-52 a Unintended Reentrant Invocation of Non-reentrant Code Via Nested Calls
1266 36-46 - Improper Scrubbing of Sensitive Data from Decommissioned Device
1266 47-52 a Improper Scrubbing of Sensitive Data from Decommissioned Device
1267 36-46 - Policy Uses Obsolete Encoding
1267 47-52 a Policy Uses Obsolete Encoding
1268 36-36 - Agents Included in Control Policy are not Contained in Less-Privileged Policy
1268 37-46 - Policy Privileges are not Assigned Consistently Between Control and Data Agents
1268 47-52 a Policy Privileges are not Assigned Consistently Between Control and Data Agents
1269 36-46 - Product Released in Non-Release Configuration
1269 47-52 a Product Released in Non-Release Configuration
1270 36-36 - Generation of Incorrect Security Identifiers
1270 37-46 - Generation of Incorrect Security Tokens
1270 47-52 a Generation of Incorrect Security Tokens
1271 36-36 - Missing Known Value on Reset for Registers Holding Security Settings
1271 37-38 - Unitialized Value on Reset for Registers Holding Security Settings
1271 39-46 - Uninitialized Value on Reset for Registers Holding Security Settings
1271 47-52 a Uninitialized Value on Reset for Registers Holding Security Settings
1272 36-36 - Debug/Power State Transitions Leak Information
1272 37-46 - Sensitive Information Uncleared Before Debug/Power State Transition
1272 47-52 a Sensitive Information Uncleared Before Debug/Power State Transition
1273 36-46 - Device Unlock Credential Sharing
1273 47-52 a Device Unlock Credential Sharing
1274 36-40 - Insufficient Protections on the Volatile Memory Containing Boot Code
1274 41-46 - Improper Access Control for Volatile Memory Containing Boot Code
1274 47-52 a Improper Access Control for Volatile Memory Containing Boot Code
1275 36-46 - Sensitive Cookie with Improper SameSite Attribute
1275 47-52 a Sensitive Cookie with Improper SameSite Attribute
1276 36-36 - Hardware Block Incorrectly Connected to Larger System
1276 37-46 - Hardware Child Block Incorrectly Connected to Parent System
1276 47-52 a Hardware Child Block Incorrectly Connected to Parent System
1277 36-46 - Firmware Not Updateable
1277 47-52 a Firmware Not Updateable
1278 36-46 - Missing Protection Against Hardware Reverse Engineering Using Integrated Circuit (IC) Imaging Techniques
1278 47-52 a Missing Protection Against Hardware Reverse Engineering Using Integrated Circuit (IC) Imaging Techniques
1279 36-36 - Cryptographic Primitives used without Successful Self-Test
1279 37-46 - Cryptographic Operations are run Before Supporting Units are Ready
1279 47-52 a Cryptographic Operations are run Before Supporting Units are Ready
1280 36-46 - Access Control Check Implemented After Asset is Accessed
1280 47-52 a Access Control Check Implemented After Asset is Accessed
1281 36-39 - Sequence of Processor Instructions Leads to Unexpected Behavior (Halt and Catch Fire)
1281 40-46 - Sequence of Processor Instructions Leads to Unexpected Behavior
1281 47-52 a Sequence of Processor Instructions Leads to Unexpected Behavior
1282 36-36 - Assumed-Immutable Data Stored in Writable Memory
1282 37-46 - Assumed-Immutable Data is Stored in Writable Memory
1282 47-52 a Assumed-Immutable Data is Stored in Writable Memory
1283 36-46 - Mutable Attestation or Measurement Reporting Data
1283 47-52 a Mutable Attestation or Measurement Reporting Data
1284 36-46 - Improper Validation of Specified Quantity in Input
1284 47-52 a Improper Validation of Specified Quantity in Input
1285 36-46 - Improper Validation of Specified Index, Position, or Offset in Input
1285 47-52 a Improper Validation of Specified Index, Position, or Offset in Input
1286 36-46 - Improper Validation of Syntactic Correctness of Input
1286 47-52 a Improper Validation of Syntactic Correctness of Input
1287 36-46 - Improper Validation of Specified Type of Input
1287 47-52 a Improper Validation of Specified Type of Input
1288 36-46 - Improper Validation of Consistency within Input
1288 47-52 a Improper Validation of Consistency within Input
1289 36-46 - Improper Validation of Unsafe Equivalence in Input
1289 47-52 a Improper Validation of Unsafe Equivalence in Input
1290 37-46 - Incorrect Decoding of Security Identifiers
1290 47-52 a Incorrect Decoding of Security Identifiers
1291 37-46 - Public Key Re-Use for Signing both Debug and Production Code
1291 47-52 a Public Key Re-Use for Signing both Debug and Production Code
1292 37-46 - Incorrect Conversion of Security Identifiers
1292 47-52 a Incorrect Conversion of Security Identifiers
1293 37-46 - Missing Source Correlation of Multiple Independent Data
1293 47-52 a Missing Source Correlation of Multiple Independent Data
1294 37-46 - Insecure Security Identifier Mechanism
1294 47-52 r Insecure Security Identifier Mechanism
1295 37-46 - Debug Messages Revealing Unnecessary Information
1295 47-52 a Debug Messages Revealing Unnecessary Information
1296 37-46 - Incorrect Chaining or Granularity of Debug Components
1296 47-52 a Incorrect Chaining or Granularity of Debug Components
1297 37-46 - Unprotected Confidential Information on Device is Accessible by OSAT Vendors
1297 47-52 a Unprotected Confidential Information on Device is Accessible by OSAT Vendors
1298 37-46 - Hardware Logic Contains Race Conditions
1298 47-52 a Hardware Logic Contains Race Conditions
1299 37-46 - Missing Protection Mechanism for Alternate Hardware Interface
1299 47-52 a Missing Protection Mechanism for Alternate Hardware Interface
1300 37-40 - Improper Protection Against Physical Side Channels
1300 41-46 - Improper Protection of Physical Side Channels
1300 47-52 a Improper Protection of Physical Side Channels
1301 37-46 - Insufficient or Incomplete Data Removal within Hardware Component
1301 47-52 a Insufficient or Incomplete Data Removal within Hardware Component
1302 37-46 - Missing Security Identifier
1302 47-48 a Missing Security Identifier
1302 49-52 a Missing Source Identifier in Entity Transactions on a System-On-Chip (SOC)
1303 37-46 - Non-Transparent Sharing of Microarchitectural Resources
1303 47-52 a Non-Transparent Sharing of Microarchitectural Resources
1304 37-46 - Improperly Preserved Integrity of Hardware Configuration State During a Power Save/Restore Operation
1304 47-52 a Improperly Preserved Integrity of Hardware Configuration State During a Power Save/Restore Operation
1310 38-46 - Missing Ability to Patch ROM Code
1310 47-52 a Missing Ability to Patch ROM Code
1311 38-46 - Improper Translation of Security Attributes by Fabric Bridge
1311 47-52 a Improper Translation of Security Attributes by Fabric Bridge
1312 38-46 - Missing Protection for Mirrored Regions in On-Chip Fabric Firewall
1312 47-52 a Missing Protection for Mirrored Regions in On-Chip Fabric Firewall
1313 38-46 - Hardware Allows Activation of Test or Debug Logic at Runtime
1313 47-52 a Hardware Allows Activation of Test or Debug Logic at Runtime
1314 38-46 - Missing Write Protection for Parametric Data Values
1314 47-52 a Missing Write Protection for Parametric Data Values
1315 38-46 - Improper Setting of Bus Controlling Capability in Fabric End-point
1315 47-52 a Improper Setting of Bus Controlling Capability in Fabric End-point
1316 38-46 - Fabric-Address Map Allows Programming of Unwarranted Overlaps of Protected and Unprotected Ranges
1316 47-52 a Fabric-Address Map Allows Programming of Unwarranted Overlaps of Protected and Unprotected Ranges
1317 38-43 - Missing Security Checks in Fabric Bridge
1317 44-46 - Improper Access Control in Fabric Bridge
1317 47-52 a Improper Access Control in Fabric Bridge
1318 38-46 - Missing Support for Security Features in On-chip Fabrics or Buses
1318 47-52 a Missing Support for Security Features in On-chip Fabrics or Buses
1319 38-46 - Improper Protection against Electromagnetic Fault Injection (EM-FI)
1319 47-52 a Improper Protection against Electromagnetic Fault Injection (EM-FI)
1320 38-43 - Improper Protection for Out of Bounds Signal Level Alerts
1320 44-46 - Improper Protection for Outbound Error Messages and Alert Signals
1320 47-52 a Improper Protection for Outbound Error Messages and Alert Signals
1321 38-46 - Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
1321 47-52 a Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
1322 38-46 - Use of Blocking Code in Single-threaded, Non-blocking Context
1322 47-52 a Use of Blocking Code in Single-threaded, Non-blocking Context
1323 38-46 - Improper Management of Sensitive Trace Data
1323 47-52 a Improper Management of Sensitive Trace Data
1324 38-44 - Sensitive Information Accessible by Physical Probing of JTAG Interface
1324 45-46 D DEPRECATED: Sensitive Information Accessible by Physical Probing of JTAG Interface
1324 47-52 Dp DEPRECATED: Sensitive Information Accessible by Physical Probing of JTAG Interface
1325 38-46 - Improperly Controlled Sequential Memory Allocation
1325 47-52 a Improperly Controlled Sequential Memory Allocation
1326 38-46 - Missing Immutable Root of Trust in Hardware
1326 47-52 a Missing Immutable Root of Trust in Hardware
1327 38-46 - Binding to an Unrestricted IP Address
1327 47-52 a Binding to an Unrestricted IP Address
1328 38-46 - Security Version Number Mutable to Older Versions
1328 47-52 a Security Version Number Mutable to Older Versions
1329 38-46 - Reliance on Component That is Not Updateable
1329 47-52 a Reliance on Component That is Not Updateable
1330 38-46 - Remanent Data Readable after Memory Erase
1330 47-52 a Remanent Data Readable after Memory Erase
1331 38-40 - Improper Isolation of Shared Resources in Network On Chip
1331 41-46 - Improper Isolation of Shared Resources in Network On Chip (NoC)
1331 47-52 a Improper Isolation of Shared Resources in Network On Chip (NoC)
1332 38-40 - Insufficient Protection Against Instruction Skipping Via Fault Injection
1332 41-46 - Improper Handling of Faults that Lead to Instruction Skips
1332 47-52 a Improper Handling of Faults that Lead to Instruction Skips
1333 39-46 - Inefficient Regular Expression Complexity
1333 47-52 a Inefficient Regular Expression Complexity
1334 38-46 - Unauthorized Error Injection Can Degrade Hardware Redundancy
1334 47-52 a Unauthorized Error Injection Can Degrade Hardware Redundancy
1335 40-46 - Incorrect Bitwise Shift of Integer
1335 47-52 a Incorrect Bitwise Shift of Integer
1336 40-46 - Improper Neutralization of Special Elements Used in a Template Engine
1336 47-52 a Improper Neutralization of Special Elements Used in a Template Engine
1338 38-46 - Improper Protections Against Hardware Overheating
1338 47-52 a Improper Protections Against Hardware Overheating
1339 40-46 - Insufficient Precision or Accuracy of a Real Number
1339 47-52 a Insufficient Precision or Accuracy of a Real Number
1341 41-46 - Multiple Releases of Same Resource or Handle
1341 47-52 a Multiple Releases of Same Resource or Handle
1342 41-46 - Information Exposure through Microarchitectural State after Transient Execution
1342 47-52 a Information Exposure through Microarchitectural State after Transient Execution
1351 40-46 - Improper Handling of Hardware Behavior in Exceptionally Cold Environments
1351 47-52 a Improper Handling of Hardware Behavior in Exceptionally Cold Environments
1357 42-44 - Reliance on Uncontrolled Component
1357 45-46 - Reliance on Insufficiently Trustworthy Component
1357 47-52 r Reliance on Insufficiently Trustworthy Component
1384 42-42 - Improper Handling of Extreme Physical Environment Conditions
1384 43-46 - Improper Handling of Physical or Environmental Conditions
1384 47-52 r Improper Handling of Physical or Environmental Conditions
1385 42-46 - Missing Origin Validation in WebSockets
1385 47-52 a Missing Origin Validation in WebSockets
1386 43-46 - Insecure Operation on Windows Junction / Mount Point
1386 47-52 a Insecure Operation on Windows Junction / Mount Point
1389 44-46 - Incorrect Parsing of Numbers with Different Radices
1389 47-52 a Incorrect Parsing of Numbers with Different Radices
1390 44-46 - Weak Authentication
1390 47-52 r Weak Authentication
1391 44-46 - Use of Weak Credentials
1391 47-52 r Use of Weak Credentials
1392 44-46 - Use of Default Credentials
1392 47-52 a Use of Default Credentials
1393 44-46 - Use of Default Password
1393 47-52 a Use of Default Password
1394 44-46 - Use of Default Cryptographic Key
1394 47-52 a Use of Default Cryptographic Key
1395 45-46 - Dependency on Vulnerable Third-Party Component
1395 47-52 r Dependency on Vulnerable Third-Party Component
1419 48-52 r Incorrect Initialization of Resource
1420 49-52 r Exposure of Sensitive Information during Transient Execution
1421 49-52 a Exposure of Sensitive Information in Shared Microarchitectural Structures during Transient Execution
1422 49-52 a Exposure of Sensitive Information caused by Incorrect Data Forwarding during Transient Execution
1423 49-52 a Exposure of Sensitive Information caused by Shared Microarchitectural Predictor State that Influences Transient Execution
1426 50-52 d Improper Validation of Generative AI Output
1427 51-52 a Improper Neutralization of Input Used for LLM Prompting
1428 52-52 a Reliance on HTTP instead of HTTPS
1429 52-52 a Missing Security-Relevant Feedback for Unexecuted Operations in Hardware Interface
1431 52-52 a Driving Intermediate Cryptographic State/Results to Hardware Module Outputs
`
