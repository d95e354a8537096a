// Generated from apps/server/openapi.json.
export interface paths {
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes your password and ends your other sessions */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with e-mail and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this browser */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches the second factor on with its first code */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches your second factor off */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the secret of a second factor, which its first code switches on */
        post: operations["prepareSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces your backup codes */
        post: operations["renewBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Second step of signing in: a backup code, which is spent by it */
        post: operations["signInWithBackupCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Second step of signing in: the code of the authenticator app */
        post: operations["signInWithTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to what, newest first */
        get: operations["listActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{actId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One act, with what is needed to recompute its entry in the log */
        get: operations["getAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/disclose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives what the log keeps back of these acts to everyone */
        post: operations["discloseActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes what the log keeps back of these acts for ever; the log still verifies */
        post: operations["eraseActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Advisories, published and in work; the one that changed last comes first */
        get: operations["listAdvisories"];
        put?: never;
        /** Begins an advisory, filled in from a case where one is given */
        post: operations["draftAdvisory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An advisory: its text in work, its approval and plan, and what was published */
        get: operations["getAdvisory"];
        /** Saves another text, if nobody saved one since it was read; an approval is void with it */
        put: operations["editAdvisory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/affected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which releases of which products an advisory or a flaw concerns, by its id */
        get: operations["listAffected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves this very text; who wrote it last cannot */
        post: operations["approveAdvisory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two texts that were saved */
        get: operations["compareAdvisoryEdits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be published if this text were published now, whether it is valid, and how it reads; saves nothing */
        post: operations["checkAdvisory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives up the text in work; what is published stays as it is */
        delete: operations["discardAdvisoryDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/edits/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A text that was saved once */
        get: operations["getAdvisoryEdit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes what is approved, now */
        post: operations["publishAdvisory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a published advisory for another revision */
        post: operations["beginAdvisoryRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A revision as it was published */
        get: operations["getAdvisoryRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says at which second it publishes itself, once it is approved */
        put: operations["scheduleAdvisory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/{advisoryId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts a revision that takes the advisory back; it is approved and published like any other */
        post: operations["withdrawAdvisory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins an advisory with a CSAF document from elsewhere, of which nothing is lost */
        post: operations["importAdvisory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/advisories/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts releases into the product tree of a document and gives them their status; saves nothing */
        post: operations["addAdvisoryProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/affected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the published advisories say of one version of one product: those for everyone, and with a key also those for customers */
        get: operations["findAffected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All API keys, revoked ones too, without their secrets */
        get: operations["listApiKeys"];
        put?: never;
        /** Makes an API key, shown once in this answer */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API key at once */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessment-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of a harm assessment and the five severities of patient harm */
        get: operations["getAssessmentQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions in one state, oldest first */
        get: operations["listAssessments"];
        put?: never;
        /** Proposes the same decision for many findings, all or none */
        post: operations["proposeAssessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a decision; the second of the two roles brings it into force */
        post: operations["signAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a proposal */
        post: operations["withdrawAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repeats a decision that is in force elsewhere for the same flaw in the same package */
        post: operations["adoptAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs many decisions in one role, all or none */
        post: operations["signAssessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-assessments/{caseAssessmentId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs an assessment of a case; the second of the two roles brings it into force */
        post: operations["signCaseAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-assessments/{caseAssessmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a proposal */
        post: operations["withdrawCaseAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, filtered and sorted, with what waits */
        get: operations["listCases"];
        put?: never;
        /** Opens a case without a report, as for a flaw that concerns several makers */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its steps, participants, embargo, clocks and flaw */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes title, priority, tags, product or who works on it */
        patch: operations["changeCase"];
        trace?: never;
    };
    "/api/v1/cases/{caseId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a case was assessed: in force, proposed, earlier; patients exposed; the findings of its flaw */
        get: operations["getCaseAssessments"];
        put?: never;
        /** Proposes how badly the flaw of a case can hurt patients */
        post: operations["proposeCaseAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/assessments/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes the assessment in force for each finding of the flaw that says something else */
        post: operations["adoptCaseAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/blobs/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file or an encrypted text of a message, byte for byte */
        get: operations["downloadCaseBlob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts the clock of a law or a catalogue that applies to a case */
        post: operations["startCaseClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The CVE record of a case, as it stands and as it would be sent */
        get: operations["getCveRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names the CVE id that somebody else reserved for this flaw */
        post: operations["assignCveId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps what people wrote of the record; products, scores and credits come from the case */
        put: operations["saveCveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the record at the CVE Services, or replaces the published one */
        post: operations["publishCveRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects the id at the CVE Services, for ever */
        post: operations["rejectCveId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve/reservation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reserves a CVE id of this year at the CVE Services */
        post: operations["reserveCveId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/cve/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what came of a request of which nobody knew whether it took effect */
        post: operations["settleCveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/embargo/lifted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the embargo before its date, with the reason */
        post: operations["liftEmbargo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/embargo/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes until when the flaw stays secret; it counts once all agreed */
        post: operations["proposeEmbargo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/embargo/proposals/{position}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers for the team, or writes down an answer that came another way */
        post: operations["answerEmbargo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the case a step on, as its workflow allows */
        post: operations["putCaseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/fda-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notice that is due within 30 days, with its four contents and what is still missing */
        get: operations["getFdaNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/fda-notice.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same notice as a page to print or send */
        get: operations["getFdaNoticePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/flaw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what the flaw is and where; findings follow within seconds */
        put: operations["setCaseFlaw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an assessment of a case would score, conclude and oblige to; changes nothing */
        post: operations["previewCaseJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversation with the notes, oldest first */
        get: operations["listCaseMessages"];
        put?: never;
        /** Writes to those who reported, to everybody, to one participant, or a note */
        post: operations["postCaseMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites another maker or a coordinator by a private link, shown once */
        post: operations["inviteCaseParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/participants/{participantId}/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that somebody takes part no longer; their link ends and no embargo waits for them */
        post: operations["endCaseParticipation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/participants/{participantId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new private link for a participant; the one before it ends */
        post: operations["makeCaseLink"];
        /** Ends the private link of a participant */
        delete: operations["revokeCaseLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/participants/{participantId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down what a vendor said of its own products */
        post: operations["recordVendorStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/reporting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which reports to authorities a case makes due (21 CFR 803 and 806, EU MDR), with reasons */
        get: operations["getReporting"];
        /** Records what decides which reports are due, and starts their clocks */
        put: operations["recordReportingFacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to the case, newest first */
        get: operations["listCaseTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases wait */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who may be asked to work on a case */
        get: operations["listCaseTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that clocks follow, each with its source */
        get: operations["listClockRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{clockId}/met": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a clock was met, with the evidence */
        post: operations["meetClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{clockId}/paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses a clock that the organisation set itself, with the reason; one that a law set never pauses */
        post: operations["pauseClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{clockId}/resumed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a paused clock go on; its end moves by as long as it was paused */
        post: operations["resumeClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{clockId}/stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a clock that does not apply any more, with the reason */
        post: operations["stopClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who reported, how they wish to be thanked, and whether they are; who is due now comes first */
        get: operations["listCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/{participantId}/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thanks somebody in public as they wished, or notes that they declined */
        post: operations["creditReporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/{participantId}/removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes somebody off the page of thanks */
        post: operations["removeCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cvss-rubric": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of the rubric for applying CVSS to medical devices */
        get: operations["getCvssRubric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cvss-rubric/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CVSS 3.1 and 4.0 from answers of the rubric; changes nothing */
        post: operations["scoreCvssRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clocks of all findings and cases, the most overdue first; those of cases need cases:read */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The disclosure programme: the policy that counts, what it reaches, security.txt, and what is still to do */
        get: operations["getDisclosurePolicy"];
        /** Publishes a policy as a new version, and security.txt with it */
        put: operations["publishDisclosurePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a policy reaches and how its page reads; changes nothing */
        post: operations["previewDisclosurePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the policy that was published, newest first */
        get: operations["listDisclosurePolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads a fictional maker with two devices built from real SBOMs, to explore with */
        post: operations["loadExample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finding-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What uploads and new intelligence changed, newest first */
        get: operations["listFindingChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Known flaws in releases, filtered and sorted */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One finding with its evidence, decisions and clocks */
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a decision about a finding */
        post: operations["proposeAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an assessment would conclude and oblige to; changes nothing */
        post: operations["previewJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/start-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records when the maker learned of the flaw, became aware of an event or initiated a correction */
        post: operations["recordStartEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/vex-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What VEX documents of others say of a finding; the statement that counts first */
        get: operations["listVexEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holiday calendars, the one that clocks use first */
        get: operations["listHolidayCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves a holiday calendar; clocks that run keep their due time */
        put: operations["saveHolidayCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation that this instance belongs to */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the name of the organisation or its time zone */
        patch: operations["changeInstance"];
        trace?: never;
    };
    "/api/v1/intelligence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known, from where, and how old it is */
        get: operations["getIntelligence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a file to the index as the raw body: OSV or CSAF JSON, JSON Lines, zip or gzip; KEV JSON; EPSS CSV */
        post: operations["addIntelligenceSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a sync with the sources; GET /api/v1/intelligence tells how it goes */
        post: operations["syncIntelligence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password of an invited person and signs them in */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isao-membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Membership in an information sharing and analysis organisation, with its evidence */
        get: operations["getIsaoMembership"];
        /** Says of which ISAO the maker is an active member, and where the evidence is */
        put: operations["setIsaoMembership"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the journal's log stands: what is published, who witnesses it */
        get: operations["getLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a checkpoint now, with fresh cosignatures */
        post: operations["publishCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets whom the log asks to cosign its checkpoints, and asks them */
        put: operations["setWitnessPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that wait, were sent or failed, the newest first; without what they say */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/{mailId}/queued-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queues a mail that failed again */
        post: operations["queueMailAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/holds/released": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets mails go again to an address that was refused, and those that failed for it */
        post: operations["releaseMailHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether mails go out, and to which addresses none do */
        get: operations["getMailStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a mail that says nothing but that mails arrive */
        post: operations["testMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs a person now */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone who may or might sign in, with their roles */
        get: operations["listPeople"];
        put?: never;
        /** Adds a person and makes the link with which they set their password */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name or roles, disables or enables; a disabled person is signed out at once */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/v1/people/{personId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new link to set a password, also for someone who forgot theirs; earlier links end */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes the second factor of someone who lost it and signs them out */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy that counts: its text, its rules in words, its tests, and what it says of open findings */
        get: operations["getPolicy"];
        /** Sets the policy, once its text has no fault and its own tests pass; it is then put to every open finding */
        put: operations["setPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a policy and runs its tests, and changes nothing */
        post: operations["checkPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All products, with what is open in their releases */
        get: operations["listProducts"];
        put?: never;
        /** Adds a product */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["getProduct"];
        /** Replaces what is said about a product */
        put: operations["changeProduct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/patients-per-device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many patients one device of a product can harm, as the maker says */
        get: operations["getPatientsPerDevice"];
        /** Says how many patients one device of a product can harm, and why that many */
        put: operations["setPatientsPerDevice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases of a product, newest first */
        get: operations["listReleases"];
        put?: never;
        /** Adds a release to a product */
        post: operations["createRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How advisories are provided to machines */
        get: operations["getProvider"];
        /** Replaces the settings of the provider */
        put: operations["changeProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The CSAF documents that are published, of every label, the last changed first; at most 1,000 */
        get: operations["listProvidedDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every file that everyone may read, as a tar archive for a CDN or a plain file server */
        get: operations["exportProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release */
        get: operations["getRelease"];
        /** Replaces what is said about a release */
        put: operations["changeRelease"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{releaseId}/sboms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SBOMs of a release, newest first */
        get: operations["listSboms"];
        put?: never;
        /** Uploads an SBOM (CycloneDX or SPDX) as the raw body; the same bytes again change nothing */
        post: operations["uploadSbom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{releaseId}/vex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** VEX of a release: OpenVEX 0.2.0, CycloneDX 1.6 or CSAF 2.0, from the decisions in force */
        get: operations["getVex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{releaseId}/vex-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The VEX documents of others about a release, newest first */
        get: operations["listVexDocuments"];
        put?: never;
        /** Keeps a VEX document of a supplier (OpenVEX, CycloneDX, CSAF) as evidence, as the raw body; no decision changes, and the same bytes again change nothing */
        post: operations["uploadVex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When people are reminded of clocks that run out */
        get: operations["getReminderPlan"];
        /** Sets when people are reminded of clocks that run out */
        put: operations["setReminderPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The team's public keys that reports are encrypted to, retired ones too */
        get: operations["listReportKeys"];
        put?: never;
        /** Adds a public key (age, X25519); reports are encrypted to it from now on */
        post: operations["addReportKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-keys/{keyId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Encrypts nothing to this key any more; keep its private half, to read what came before */
        post: operations["retireReportKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that came in, newest first */
        get: operations["listReports"];
        put?: never;
        /** Reports a flaw or a harm: fields, a CSAF document, or an age file; answers with a receipt */
        post: operations["sendReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report, without its text */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}/attachments/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that came with a report. Of a stranger: open it where it can do no harm */
        get: operations["downloadReportAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as it was stored, byte for byte: `primum.report/1`, or an age file that holds one */
        get: operations["downloadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{reportId}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that a report is spam, or that it is not; spam closes its case without a word to anybody */
        put: operations["markReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket for one report: sending it twice is safe, and a proof of work over it is taken before others */
        post: operations["makeReportTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of rewards, the newest first */
        get: operations["listRewards"];
        put?: never;
        /** Proposes a reward for somebody who reported in a case */
        post: operations["proposeReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards/{rewardId}/approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a reward that somebody else proposed */
        post: operations["approveReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards/{rewardId}/declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that the one who reported does not want it */
        post: operations["declinedReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards/{rewardId}/donated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that an approved reward was paid to somebody else, as the one who reported wished */
        post: operations["donateReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards/{rewardId}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that an approved reward was paid */
        post: operations["payReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards/{rewardId}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says no to a reward that was proposed */
        post: operations["rejectedReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rewards/{rewardId}/withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a reward back that was not paid */
        post: operations["withdrawnReward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One SBOM with its missing minimum elements and warnings */
        get: operations["getSbom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The components of an SBOM by name */
        get: operations["listComponents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as it was uploaded, byte for byte */
        get: operations["downloadSbom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}/support-addendum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds level and end of support to components of an SBOM, as JSON in the raw body (docs/support-addendum.md) */
        post: operations["uploadSupportAddendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are and what you may do */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes your own name */
        patch: operations["changeOwnName"];
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Signs you out everywhere else */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs you out in one place */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this instance still has to be set up */
        get: operations["getSetUp"];
        put?: never;
        /** Names the organisation, makes the first account and signs it in */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signing-key/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes another signing key in place of this one, which stays public so that what it signed can be verified */
        post: operations["rotateSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex-documents/{vexDocumentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One VEX document, with the statements that are about nothing in the release as it is now */
        get: operations["getVexDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex-documents/{vexDocumentId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as it was uploaded, byte for byte */
        get: operations["downloadVexDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/journal/disclosed/{leafIndex}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Salt and content of a sealed entry that was disclosed */
        get: operations["getDisclosedContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a problem type means; the address is the `type` of problem documents */
        get: operations["getProblemType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that requests need is there; 503 otherwise */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Act: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "person" | "api-key" | "system";
                /** @description As it was then; null after its facts were erased */
                name: string | null;
            };
            /** Format: date-time */
            at: string;
            /** @description Whether what the log does not show is given to everyone */
            disclosed: boolean;
            /** @description null: erased */
            facts: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description 0-based index of its entry in the log, in decimal; null for a moment after it was written */
            leafIndex: string | null;
            /** @description Order in which acts were written, in decimal */
            sequence: string;
            /** @description How much the log shows to everyone; null: erased, and what the log does not show is gone */
            shown: ("facts" | "subject" | "type") | null;
            subject: {
                id: string;
                kind: string;
            };
            type: string;
            version: number;
        };
        ActDetail: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "person" | "api-key" | "system";
                /** @description As it was then; null after its facts were erased */
                name: string | null;
            };
            /** Format: date-time */
            at: string;
            /** @description Whether what the log does not show is given to everyone */
            disclosed: boolean;
            /** @description null: erased */
            facts: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description 0-based index of its entry in the log, in decimal; null for a moment after it was written */
            leafIndex: string | null;
            /** @description With it, actor, subject and facts, the seal in the log can be recomputed; null: erased */
            salt: string | null;
            /** @description Order in which acts were written, in decimal */
            sequence: string;
            /** @description How much the log shows to everyone; null: erased, and what the log does not show is gone */
            shown: ("facts" | "subject" | "type") | null;
            subject: {
                id: string;
                kind: string;
            };
            type: string;
            version: number;
        };
        ActPage: {
            items: components["schemas"]["Act"][];
            nextCursor: string | null;
        };
        AdoptionInput: {
            /** Format: uuid */
            finding: string;
            /** Format: uuid */
            from: string;
            /**
             * @description Signs at once in this role, which the caller must hold
             * @enum {string}
             */
            signAs?: "product-security" | "clinical-safety";
        };
        Advisory: {
            /** @description Of its public page */
            address: string | null;
            approval: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            case: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /** @enum {string} */
            csafVersion: "2.0" | "2.1";
            /** @description The CSAF document in work, to the character */
            document: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            editedAt: string;
            editedBy: {
                id: string;
                name: string;
            };
            /** @description The newest first */
            edits: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
                version: number;
            }[];
            /** @description Of its case */
            embargoEndsAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Why it was not published when its time came */
            publicationFault: string | null;
            /** @description When it publishes itself, once it is approved */
            publishAt: string | null;
            publishedAt: string | null;
            /** @description Number of the revision that is published */
            revision: string | null;
            /**
             * @description CSAF 2.1, section 3.1.11.2: major where readers have to compare again, patch for wording alone
             * @enum {string}
             */
            revisionKind: "patch" | "minor" | "major";
            /** @description What was published, the newest first */
            revisions: components["schemas"]["AdvisoryRevision"][];
            revisionSummary: string;
            /**
             * @description published: no draft of a further revision is open
             * @enum {string}
             */
            state: "draft" | "approved" | "published" | "discarded";
            title: string;
            /**
             * @description TLP 2.0; what a 2.0 document calls WHITE is CLEAR
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            trackingId: string;
            /** @description Of the text in work */
            version: number;
            withdrawn: boolean;
        };
        AdvisoryCheckInput: {
            /** @description The CSAF document as JSON text */
            document: string;
            /**
             * @description CSAF 2.1, section 3.1.11.2: major where readers have to compare again, patch for wording alone
             * @default minor
             * @enum {string}
             */
            revisionKind: "patch" | "minor" | "major";
            /** @default  */
            revisionSummary: string;
        };
        AdvisoryComparison: {
            changes: components["schemas"]["AdvisoryDifference"][];
        };
        AdvisoryDifference: {
            /** @description As JSON; null: it is there no more */
            after: string | null;
            /** @description As JSON; null: it was not there */
            before: string | null;
            /** @description JSON Pointer */
            path: string;
        };
        AdvisoryDocument: {
            document: string;
        };
        AdvisoryDraftInput: {
            /**
             * Format: uuid
             * @description Fills in flaw, scores, products and thanks from the case
             */
            caseId?: string;
            /**
             * @default csaf_security_advisory
             * @enum {string}
             */
            profile: "csaf_security_advisory" | "csaf_vex";
            /** @description Absent: that of the case */
            title?: string;
            /**
             * @default CLEAR
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Absent: the next of this year */
            trackingId?: string;
        };
        AdvisoryEditInput: {
            /** @description The CSAF document as JSON text */
            document: string;
            /**
             * @description CSAF 2.1, section 3.1.11.2: major where readers have to compare again, patch for wording alone
             * @default minor
             * @enum {string}
             */
            revisionKind: "patch" | "minor" | "major";
            /** @default  */
            revisionSummary: string;
            /** @description Of the text that was read; another one since then is a conflict */
            version: number;
        };
        AdvisoryImportInput: {
            /** Format: uuid */
            caseId?: string;
            /** @description The CSAF document as JSON text */
            document: string;
        };
        AdvisoryList: {
            items: components["schemas"]["AdvisorySummary"][];
            nextCursor: string | null;
        };
        AdvisoryProductsInput: {
            /** @description The CSAF document as JSON text */
            document: string;
            releases: {
                /** Format: uuid */
                releaseId: string;
                /** @enum {string} */
                status: "known_affected" | "fixed" | "known_not_affected" | "under_investigation" | "recommended";
            }[];
        };
        AdvisoryPublicationInput: {
            /**
             * @description Also when the embargo of its case has not ended yet
             * @default false
             */
            beforeEmbargo: boolean;
            /** @description Of the text that was read; another one since then is a conflict */
            version: number;
        };
        AdvisoryRevision: {
            approvedBy: {
                id: string;
                name: string;
            };
            editedBy: {
                id: string;
                name: string;
            };
            number: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            publishedAt: string;
            sha256: string;
            summary: string;
            /**
             * @description TLP 2.0; what a 2.0 document calls WHITE is CLEAR
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            withdrawn: boolean;
        };
        AdvisoryScheduleInput: {
            /**
             * @description Also when the embargo of its case has not ended by then
             * @default false
             */
            beforeEmbargo: boolean;
            /** @description Null: it is published by hand */
            publishAt: string | null;
            /** @description Of the text that was read; another one since then is a conflict */
            version: number;
        };
        AdvisorySummary: {
            case: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /** @enum {string} */
            csafVersion: "2.0" | "2.1";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            editedAt: string;
            editedBy: {
                id: string;
                name: string;
            };
            /** Format: uuid */
            id: string;
            /** @description Why it was not published when its time came */
            publicationFault: string | null;
            /** @description When it publishes itself, once it is approved */
            publishAt: string | null;
            publishedAt: string | null;
            /** @description Number of the revision that is published */
            revision: string | null;
            /**
             * @description published: no draft of a further revision is open
             * @enum {string}
             */
            state: "draft" | "approved" | "published" | "discarded";
            title: string;
            /**
             * @description TLP 2.0; what a 2.0 document calls WHITE is CLEAR
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            trackingId: string;
            /** @description Of the text in work */
            version: number;
            withdrawn: boolean;
        };
        AdvisoryVersionInput: {
            /** @description Of the text that was read; another one since then is a conflict */
            version: number;
        };
        AdvisoryWithdrawalInput: {
            /** @description Published with the withdrawal */
            reason: string;
        };
        Affected: {
            advisories: {
                currentReleaseDate: string;
                /** @description The same for people */
                page: string;
                revision: string;
                /** @description Empty: it names the product and says nothing of this version */
                standings: {
                    /**
                     * @description Whether it names this version, a range around it, or the product as a whole
                     * @enum {string}
                     */
                    by: "version" | "range" | "product";
                    impact: string | null;
                    justification: string | null;
                    remediations: {
                        category: string;
                        details: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    standing: "known_affected" | "under_investigation" | "unknown" | "fixed" | "known_not_affected";
                    title: string | null;
                    vulnerability: string;
                }[];
                title: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                trackingId: string;
                /** @description The CSAF document */
                url: string;
            }[];
            /**
             * @description The worst that a published advisory says of this version. `no_statement`: no advisory speaks of it, which is no promise
             * @enum {string}
             */
            answer: "known_affected" | "under_investigation" | "unknown" | "unknown_product" | "unknown_version" | "no_statement" | "fixed" | "known_not_affected";
            explanation: string;
            /** @description As the advisories or the maker call it; null when it is not known */
            product: string | null;
            version: string;
        };
        AffectedComponent: {
            /**
             * @description By the version alone; what people decided about it stands with the findings
             * @enum {string}
             */
            answer: "affected" | "unknown" | "not-affected";
            component: {
                cpe: string | null;
                name: string;
                purl: string | null;
                version: string | null;
            };
            /** @description One for each flaw that the advisory is about */
            findings: {
                closedReason: string | null;
                /** @enum {string} */
                decision: "undecided" | "awaiting-signature" | "controlled" | "uncontrolled";
                fixedVersions: string[];
                /** Format: uuid */
                id: string;
                kev: boolean;
                reviewSince: string | null;
                score: number | null;
                /**
                 * @description Severity of the flaw by CVSS, not of patient harm
                 * @enum {string}
                 */
                severity: "critical" | "high" | "medium" | "low" | "none" | "unknown";
                /** @enum {string} */
                state: "open" | "closed";
                vexStatus: ("not_affected" | "affected" | "fixed" | "under_investigation") | null;
                vulnerability: string;
            }[];
            product: {
                /** Format: uuid */
                id: string;
                name: string;
                sold: boolean;
            };
            release: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                stage: "in-development" | "fielded" | "retired";
                version: string;
            };
            /** @description Why it is unknown or not affected, for people */
            why: string | null;
        };
        AffectedPage: {
            advisory: string;
            /** @description Components in releases, before the filter */
            counts: {
                affected: number;
                affectedReleases: number;
                notAffected: number;
                unknown: number;
            };
            /** @description The flaws that it is about, by their canonical ids */
            flaws: string[];
            /** @description SHA-256 of the index that was asked; null while there is none */
            index: string | null;
            /** @description The affected first, then what is unknown */
            items: components["schemas"]["AffectedComponent"][];
            /** @description Whether the index knows the id at all; what nobody knows says nothing about any release */
            known: boolean;
            /** @description Every id that names one of them */
            names: string[];
            nextCursor: string | null;
            /** @description The packages that its records speak of */
            packages: {
                ecosystem: string;
                name: string;
            }[];
        };
        ApiKey: {
            createdAt: string;
            /** @description Name of who made it */
            createdBy: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Exact to a minute */
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @enum {string} */
            role: "administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor" | "customer";
        };
        Assessment: {
            actionStatement: string | null;
            adoptedFrom: {
                /** Format: uuid */
                assessmentId: string;
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
            } | null;
            answers: {
                [key: string]: components["schemas"]["GivenAnswer"];
            };
            /** @enum {string} */
            conclusion: "controlled" | "uncontrolled";
            controls: components["schemas"]["Control"][];
            endedAt: string | null;
            endedReason: string | null;
            /** @enum {string} */
            exploitability: "low" | "medium" | "high";
            /** Format: uuid */
            findingId: string;
            /** Format: uuid */
            id: string;
            impactStatement: string | null;
            inForceAt: string | null;
            phiOnly: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            proposedAt: string;
            proposedBy: {
                id: string;
                name: string;
            };
            questionSet: string;
            rationale: string;
            /** @description Each step of the judgement; `ease` is what it added to (or took from) the ease of an attack */
            reasons: {
                ease: number;
                of: string;
                text: string;
            }[];
            /** @description What does, for people; the decision stands until another replaces it */
            reviewReasons: string[];
            /** @description Since when something speaks against its grounds */
            reviewSince: string | null;
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            severityBecause: string | null;
            signatures: {
                /** @enum {string} */
                as: "product-security" | "clinical-safety";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                person: {
                    id: string;
                    name: string;
                };
            }[];
            /** @enum {string} */
            state: "proposed" | "in-force" | "superseded" | "withdrawn";
            vexJustification: string | null;
            /** @enum {string} */
            vexStatus: "not_affected" | "affected" | "fixed" | "under_investigation";
        };
        AssessmentDraftInput: {
            /**
             * @description Required with affected
             * @default null
             */
            actionStatement: string | null;
            /** @description By question id, of the set that GET /api/v1/assessment-questions gives; unanswered counts as unknown */
            answers: {
                [key: string]: components["schemas"]["GivenAnswerInput"];
            };
            /** @default [] */
            controls: components["schemas"]["ControlInput"][];
            /** @default null */
            impactStatement: string | null;
            /**
             * @description The flaw can do nothing but disclose health information
             * @default false
             */
            phiOnly: boolean;
            rationale: string;
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            /** @description Why: the hazard, from the risk management file */
            severityBecause?: string;
            /**
             * @description Required with not_affected unless there is an impact statement (OpenVEX 0.2.0, section 4)
             * @default null
             */
            vexJustification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist") | null;
            /** @enum {string} */
            vexStatus: "not_affected" | "affected" | "fixed" | "under_investigation";
        };
        AssessmentInContext: {
            actionStatement: string | null;
            adoptedFrom: {
                /** Format: uuid */
                assessmentId: string;
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
            } | null;
            answers: {
                [key: string]: components["schemas"]["GivenAnswer"];
            };
            component: string;
            /** @enum {string} */
            conclusion: "controlled" | "uncontrolled";
            controls: components["schemas"]["Control"][];
            endedAt: string | null;
            endedReason: string | null;
            /** @enum {string} */
            exploitability: "low" | "medium" | "high";
            /** Format: uuid */
            findingId: string;
            /** Format: uuid */
            id: string;
            impactStatement: string | null;
            inForceAt: string | null;
            kev: boolean;
            phiOnly: boolean;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            proposedAt: string;
            proposedBy: {
                id: string;
                name: string;
            };
            questionSet: string;
            rationale: string;
            /** @description Each step of the judgement; `ease` is what it added to (or took from) the ease of an attack */
            reasons: {
                ease: number;
                of: string;
                text: string;
            }[];
            release: {
                /** Format: uuid */
                id: string;
                version: string;
            };
            /** @description What does, for people; the decision stands until another replaces it */
            reviewReasons: string[];
            /** @description Since when something speaks against its grounds */
            reviewSince: string | null;
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            severityBecause: string | null;
            signatures: {
                /** @enum {string} */
                as: "product-security" | "clinical-safety";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                person: {
                    id: string;
                    name: string;
                };
            }[];
            /** @enum {string} */
            state: "proposed" | "in-force" | "superseded" | "withdrawn";
            vexJustification: string | null;
            /** @enum {string} */
            vexStatus: "not_affected" | "affected" | "fixed" | "under_investigation";
            vulnerability: string;
        };
        AssessmentList: {
            items: components["schemas"]["AssessmentInContext"][];
        };
        AssessmentProposalInput: {
            assessment: components["schemas"]["AssessmentDraftInput"];
            /**
             * @description Signs at once in this role, which the caller must hold
             * @enum {string}
             */
            signAs?: "product-security" | "clinical-safety";
        };
        AssessmentQuestion: {
            answers: {
                id: string;
                needsEvidence: boolean;
                text: string;
            }[];
            help: string | null;
            id: string;
            text: string;
        };
        AssessmentQuestionSet: {
            questions: components["schemas"]["AssessmentQuestion"][];
            severities: {
                definition: string;
                /** @enum {string} */
                id: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
                title: string;
            }[];
            /** @description Answers that the evidence of the finding gives, when asked for one */
            suggested: {
                [key: string]: components["schemas"]["GivenAnswer"];
            };
            version: string;
        };
        BulkAssessmentInput: {
            assessment: components["schemas"]["AssessmentDraftInput"];
            findings: string[];
            /**
             * @description Signs at once in this role, which the caller must hold
             * @enum {string}
             */
            signAs?: "product-security" | "clinical-safety";
        };
        BulkSignatureInput: {
            /** @enum {string} */
            as: "product-security" | "clinical-safety";
            assessments: string[];
        };
        Case: {
            assignees: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            changedAt: string;
            clocks: components["schemas"]["Clock"][];
            duplicates: {
                /** Format: uuid */
                id: string;
                number: string;
            }[];
            embargo: components["schemas"]["CaseEmbargo"];
            /** @description Null where there is none, or it is over */
            embargoEndsAt: string | null;
            flaw: components["schemas"]["CaseFlaw"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "security" | "safety" | "security-and-safety";
            mergedInto: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /** @description What the team may do now, and what it takes */
            next: {
                /** @enum {string} */
                event: "acknowledge" | "reproduce" | "assess" | "remedy" | "remedy-failed" | "disclose" | "close" | "close-as-duplicate" | "close-as-out-of-scope" | "close-as-not-reproducible" | "withdraw" | "hand-to-vigilance" | "close-without-advisory" | "reopen";
                needs: {
                    /** @enum {string} */
                    need: "message" | "how" | "conclusion" | "remedy" | "publication" | "remedy-or-reason" | "other-case" | "reason" | "vigilance-reference";
                    words: string;
                }[];
                title: string;
            }[];
            /** @description Of the running clock that ends first */
            nextDueAt: string | null;
            number: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            openedAt: string;
            /** @enum {string} */
            openedBy: "report" | "own";
            outcome: ("duplicate" | "out-of-scope" | "not-reproducible" | "withdrawn" | "safety-only" | "no-advisory-needed") | null;
            participants: components["schemas"]["CaseParticipant"][];
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            publicAt: string | null;
            said: {
                conclusion: ("controlled" | "uncontrolled") | null;
                confirmedHow: string | null;
                endedBecause: string | null;
                publication: {
                    /** @enum {string} */
                    kind: "advisory" | "elsewhere";
                    reason?: string;
                    trackingId?: string;
                    where?: string;
                } | null;
                remedy: string | null;
                vigilanceReference: string | null;
            };
            /** @description Whole days since those who reported were last told anything; null where nobody waits */
            silentDays: number | null;
            /** @enum {string} */
            state: "received" | "acknowledged" | "reproduced" | "assessed" | "remedied" | "disclosed" | "closed" | "dismissed";
            steps: {
                acknowledgedAt: string | null;
                assessedAt: string | null;
                closedAt: string | null;
                disclosedAt: string | null;
                dismissedAt: string | null;
                remediedAt: string | null;
                reproducedAt: string | null;
            };
            tags: string[];
            title: string;
            /** @description Of the case as you saw it; another one is a conflict */
            version: number;
            waits: ("acknowledge" | "answer" | "overdue" | "embargo-over" | "review")[];
        };
        CaseAssessment: {
            actionStatement: string | null;
            answers: {
                [key: string]: components["schemas"]["GivenAnswer"];
            };
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            conclusion: "controlled" | "uncontrolled";
            controls: components["schemas"]["Control"][];
            /** @description CVSS 3.1 first, then 4.0 */
            cvss: {
                score: number;
                /** @enum {string} */
                severity: "none" | "low" | "medium" | "high" | "critical";
                vector: string;
                version: string;
            }[];
            endedAt: string | null;
            endedReason: string | null;
            /** @enum {string} */
            exploitability: "low" | "medium" | "high";
            extendedVector: string;
            /** Format: uuid */
            id: string;
            impactStatement: string | null;
            inForceAt: string | null;
            patients: components["schemas"]["PatientsExposed"];
            phiOnly: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            proposedAt: string;
            proposedBy: {
                id: string;
                name: string;
            };
            questionSet: string;
            rationale: string;
            /** @description Each step of the judgement; `ease` is what it added to (or took from) the ease of an attack */
            reasons: {
                ease: number;
                of: string;
                text: string;
            }[];
            remediationPlan: string | null;
            /** @description Version of the rubric’s questions */
            rubric: string;
            /** @description By question id of GET /api/v1/cvss-rubric; unanswered counts as unknown, which is the worst */
            rubricAnswers: {
                [key: string]: "yes" | "no" | "high" | "low" | "none" | "unknown";
            };
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            severityBecause: string | null;
            signatures: {
                /** @enum {string} */
                as: "product-security" | "clinical-safety";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                person: {
                    id: string;
                    name: string;
                };
            }[];
            /** @enum {string} */
            state: "proposed" | "in-force" | "superseded" | "withdrawn";
            /** @description 1-based */
            version: number;
            vexJustification: string | null;
            /** @enum {string} */
            vexStatus: "not_affected" | "affected" | "fixed" | "under_investigation";
        };
        CaseAssessmentAdoption: {
            proposed: {
                /** Format: uuid */
                assessmentId: string;
                /** Format: uuid */
                findingId: string;
            }[];
        };
        CaseAssessmentDraftInput: {
            /**
             * @description Required with affected
             * @default null
             */
            actionStatement: string | null;
            /** @description By question id, of the set that GET /api/v1/assessment-questions gives; unanswered counts as unknown */
            answers: {
                [key: string]: components["schemas"]["GivenAnswerInput"];
            };
            /** @default [] */
            controls: components["schemas"]["ControlInput"][];
            /** @default null */
            impactStatement: string | null;
            /**
             * @description The flaw can do nothing but disclose health information
             * @default false
             */
            phiOnly: boolean;
            rationale: string;
            /**
             * @description How the risk is brought down and by when, with the reasons for the time (FDA postmarket guidance, VII.B)
             * @default null
             */
            remediationPlan: string | null;
            /** @description By question id of GET /api/v1/cvss-rubric; unanswered counts as unknown, which is the worst */
            rubric: {
                [key: string]: "yes" | "no" | "high" | "low" | "none" | "unknown";
            };
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            /** @description Why: the hazard, from the risk management file */
            severityBecause?: string;
            /**
             * @description Required with not_affected unless there is an impact statement (OpenVEX 0.2.0, section 4)
             * @default null
             */
            vexJustification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist") | null;
            /** @enum {string} */
            vexStatus: "not_affected" | "affected" | "fixed" | "under_investigation";
        };
        CaseAssessmentProposalInput: {
            assessment: components["schemas"]["CaseAssessmentDraftInput"];
            /** @description The newest version that you saw, 0 for none; another one since then is a conflict */
            basedOn: number;
            /**
             * @description Signs at once in this role, which the caller must hold
             * @enum {string}
             */
            signAs?: "product-security" | "clinical-safety";
        };
        CaseAssessmentQuestionsInput: {
            /** @description By question id, of the set that GET /api/v1/assessment-questions gives; unanswered counts as unknown */
            answers: {
                [key: string]: components["schemas"]["GivenAnswerInput"];
            };
            /** @default [] */
            controls: components["schemas"]["ControlInput"][];
            /**
             * @description The flaw can do nothing but disclose health information
             * @default false
             */
            phiOnly: boolean;
            /** @description By question id of GET /api/v1/cvss-rubric; unanswered counts as unknown, which is the worst */
            rubric: {
                [key: string]: "yes" | "no" | "high" | "low" | "none" | "unknown";
            };
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            /** @description Why: the hazard, from the risk management file */
            severityBecause?: string;
        };
        CaseAssessments: {
            /** @description Newest first */
            earlier: components["schemas"]["CaseAssessment"][];
            /** @description Open findings of the same flaw */
            findings: {
                /**
                 * @description proposed: a decision that was taken from the case waits for signatures
                 * @enum {string}
                 */
                agreement: "agrees" | "proposed" | "differs" | "undecided";
                component: string;
                /** @description Of its decision in force */
                conclusion: ("controlled" | "uncontrolled") | null;
                /** Format: uuid */
                findingId: string;
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
                vulnerability: string;
            }[];
            inForce: components["schemas"]["CaseAssessment"] | null;
            /** @description 0: none was ever proposed */
            latestVersion: number;
            /** @description Counted now */
            patients: components["schemas"]["PatientsExposed"];
            proposed: components["schemas"]["CaseAssessment"] | null;
        };
        CaseChangeInput: {
            assignees?: string[];
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            productId?: string | null;
            tags?: string[];
            title?: string;
            /** @description Of the case as you saw it; another one is a conflict */
            version: number;
        };
        CaseClockStartInput: {
            /**
             * Format: date-time
             * @description When the rule’s start event happened
             */
            at: string;
            /**
             * Format: date
             * @description For a rule whose date another one sets, as us-kev-due
             */
            dueOn?: string;
            /** @description Of GET /api/v1/clock-rules; not one that a case runs by itself */
            rule: string;
        };
        CaseCounts: {
            byState: {
                [key: string]: number;
            };
            open: number;
            /** @description Open cases with an overdue clock */
            overdue: number;
            /** @description Cases that wait for the team */
            waiting: number;
        };
        CaseDraftInput: {
            /** @enum {string} */
            kind: "security" | "safety" | "security-and-safety";
            /** @default null */
            productId: string | null;
            title: string;
        };
        CaseEmbargo: {
            /** @description False: by the published policy */
            agreed: boolean;
            endsAt: string | null;
            liftedAt: string | null;
            liftedBecause: string | null;
            /** @description Newest first */
            proposals: {
                answers: {
                    /** @enum {string} */
                    answer: "agree" | "decline";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    at: string;
                    name: string;
                    /** @description `team`, or the id of a participant */
                    party: string;
                    reason: string;
                    recordedBy: string;
                }[];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                endsAt: string;
                position: number;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                proposedAt: string;
                proposedBy: string;
                reason: string;
                /** @enum {string} */
                state: "open" | "agreed" | "declined" | "superseded";
                waitsFor: {
                    name: string;
                    party: string;
                }[];
            }[];
        };
        CaseEventInput: {
            /** @constant */
            kind: "acknowledge";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
        } | {
            how: string;
            /** @constant */
            kind: "reproduce";
        } | {
            /** @enum {string} */
            conclusion: "controlled" | "uncontrolled";
            /** @constant */
            kind: "assess";
            note?: string;
        } | {
            /** @constant */
            kind: "remedy";
            remedy: string;
        } | {
            /** @constant */
            kind: "remedy-failed";
            reason: string;
        } | {
            /** @constant */
            kind: "disclose";
            publication: {
                /** @constant */
                kind: "advisory";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                publishedAt: string;
                trackingId: string;
            } | {
                /** @constant */
                kind: "elsewhere";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                publishedAt: string;
                /** @description Why there is no advisory of ours */
                reason: string;
                where: string;
            };
        } | {
            /** @constant */
            kind: "close";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
            /** @description Why there is no remedy, where there is none */
            reason?: string;
        } | {
            /** @constant */
            kind: "close-as-duplicate";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
            /** Format: uuid */
            of: string;
        } | {
            /** @description Spam gets no answer */
            isSpam?: boolean;
            /** @constant */
            kind: "close-as-out-of-scope";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
            reason: string;
        } | {
            /** @constant */
            kind: "close-as-not-reproducible";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
            reason: string;
        } | {
            /** @constant */
            kind: "withdraw";
            reason: string;
        } | {
            /** @constant */
            kind: "hand-to-vigilance";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
            /** @description Its number in the process for complaints */
            reference: string;
        } | {
            /** @constant */
            kind: "close-without-advisory";
            /** @description To those who reported; needed where there is anybody */
            message?: string | null;
            reason: string;
        } | {
            /** @constant */
            kind: "reopen";
            reason: string;
        };
        CaseFlaw: {
            affected: {
                component: string | null;
                findingId: string | null;
                /** @enum {string} */
                how: "found" | "chosen";
                /** Format: uuid */
                productId: string;
                productName: string;
                /** Format: uuid */
                releaseId: string;
                version: string;
            }[];
            components: {
                cpe: string | null;
                purl: string | null;
                vers: string | null;
            }[];
            cveId: string | null;
            cvss: string[];
            cwes: string[];
            description: string;
            fixed: {
                component: string | null;
                findingId: string | null;
                /** @enum {string} */
                how: "found" | "chosen";
                /** Format: uuid */
                productId: string;
                productName: string;
                /** Format: uuid */
                releaseId: string;
                version: string;
            }[];
            flawId: string;
            /** @description True while releases wait to be judged anew */
            judging: boolean;
            notAffected: {
                component: string | null;
                findingId: string | null;
                /** @enum {string} */
                how: "found" | "chosen";
                /** Format: uuid */
                productId: string;
                productName: string;
                /** Format: uuid */
                releaseId: string;
                version: string;
            }[];
            title: string;
            withdrawnBecause: string | null;
        };
        CaseFlawChangeInput: {
            flaw: components["schemas"]["OwnFlawDraftInput"];
            /** @description Of the case as you saw it; another one is a conflict */
            version?: number;
        };
        CaseInvitationInput: {
            /** @default false */
            mail: boolean;
            participant: components["schemas"]["CaseInviteeInput"];
        };
        CaseInviteeInput: {
            /** @default null */
            email: string | null;
            /** @default  */
            name: string;
            /** @default  */
            organisation: string;
            /** @enum {string} */
            role: "vendor" | "coordinator";
        };
        CaseJudgement: {
            judgement: components["schemas"]["Judgement"];
            patients: components["schemas"]["PatientsExposed"];
            score: components["schemas"]["CvssRubricScore"];
            /** @description Answers about exploitability that the rubric already gives */
            suggested: {
                [key: string]: components["schemas"]["GivenAnswer"];
            };
        };
        CaseLeaveInput: {
            reason: string;
        };
        CaseMessage: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            attachments: {
                fileName: string;
                sha256: string;
                sizeBytes: number;
            }[];
            /** @description Encrypted to the team’s key; decrypted by whoever holds it */
            ciphertext: {
                sha256: string;
                sizeBytes: number;
            } | null;
            /** @enum {string} */
            from: "team" | "participant";
            fromName: string;
            fromParticipant: string | null;
            /** Format: uuid */
            id: string;
            text: string | null;
            to: string | null;
            /** @enum {string} */
            visibility: "reporter" | "participants" | "direct" | "internal";
        };
        CaseMessageDraftInput: {
            text: string;
            /**
             * Format: uuid
             * @description Of a direct message: the participant
             */
            to?: string;
            /** @enum {string} */
            visibility: "reporter" | "participants" | "direct" | "internal";
        };
        CasePage: {
            /** @description Of all cases, whatever the filter */
            counts: components["schemas"]["CaseCounts"];
            items: components["schemas"]["CaseSummary"][];
            nextCursor: string | null;
            total: number;
        };
        CaseParticipant: {
            anonymous: boolean;
            credit: {
                link: string | null;
                name: string | null;
                /** @enum {string} */
                wish: "named" | "anonymous" | "declined" | "unsaid";
            };
            email: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            joinedAt: string;
            leftAt: string | null;
            leftBecause: string | null;
            link: {
                /** @description Null: it does not expire */
                expiresAt: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                madeAt: string;
                revokedAt: string | null;
            } | null;
            name: string;
            organisation: string;
            /** @enum {string} */
            role: "reporter" | "vendor" | "coordinator";
            /** @description Of a vendor, the newest */
            statement: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                recordedBy: string;
                statement: string;
                /** @enum {string} */
                status: "affected" | "not-affected" | "unknown";
            } | null;
            /** @description The duplicate with which they came */
            via: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
        };
        CasePrivateLink: {
            expiresAt: string | null;
            mailed: boolean;
            /** Format: uuid */
            participantId: string;
            /** @description Shown now and never again */
            url: string;
        };
        CaseStepInput: {
            event: components["schemas"]["CaseEventInput"];
            /** @description Of the case as you saw it; another one is a conflict */
            version?: number;
        };
        CaseSummary: {
            assignees: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            changedAt: string;
            /** @description Null where there is none, or it is over */
            embargoEndsAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "security" | "safety" | "security-and-safety";
            /** @description Of the running clock that ends first */
            nextDueAt: string | null;
            number: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            openedAt: string;
            outcome: ("duplicate" | "out-of-scope" | "not-reproducible" | "withdrawn" | "safety-only" | "no-advisory-needed") | null;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            publicAt: string | null;
            /** @description Whole days since those who reported were last told anything; null where nobody waits */
            silentDays: number | null;
            /** @enum {string} */
            state: "received" | "acknowledged" | "reproduced" | "assessed" | "remedied" | "disclosed" | "closed" | "dismissed";
            tags: string[];
            title: string;
            waits: ("acknowledge" | "answer" | "overdue" | "embargo-over" | "review")[];
        };
        CaseTimelineItem: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            by: {
                /** @enum {string} */
                kind: "team" | "participant" | "system";
                name: string;
            };
            detail: {
                [key: string]: unknown;
            };
            id: string;
            kind: string;
        };
        CheckedAdvisory: {
            /** @description Against the revision that is published */
            changes: components["schemas"]["AdvisoryDifference"][];
            /** @description As it would be published now; a CSAF 2.1 document also as CSAF 2.0 */
            documents: {
                /** @enum {string} */
                csafVersion: "2.0" | "2.1";
                errors: {
                    message: string;
                    /** @description JSON Pointer into the document */
                    path: string;
                    /** @description Number of the test in the standard, as 6.1.1; schema for the JSON schema */
                    test: string;
                }[];
                infos: {
                    message: string;
                    /** @description JSON Pointer into the document */
                    path: string;
                    /** @description Number of the test in the standard, as 6.1.1; schema for the JSON schema */
                    test: string;
                }[];
                /** @description The document as it would be published now */
                text: string;
                valid: boolean;
                warnings: {
                    message: string;
                    /** @description JSON Pointer into the document */
                    path: string;
                    /** @description Number of the test in the standard, as 6.1.1; schema for the JSON schema */
                    test: string;
                }[];
            }[];
            /** @description Why it cannot be read at all; then nothing else is told */
            fault: {
                code: string;
                line: number | null;
                message: string;
                path: string | null;
            } | null;
            gradeGoal: number;
            /** @description Null: nothing changed, or nothing is published yet */
            leastRevision: ("patch" | "minor" | "major") | null;
            /** @description What the CSAF 2.0 document does not say */
            losses: {
                message: string;
                path: string;
            }[];
            notice: components["schemas"]["PageBlock"][];
            /** @description Parts of the notice for patients that nobody wrote yet */
            noticeMissing: ("key-message" | "what-to-do" | "risk" | "benefit" | "unknown" | "next" | "help")[];
            page: components["schemas"]["PageBlock"][];
            /** @description It is valid in every version in which it would be published */
            publishable: boolean;
            /** @description Of the notice; null where there is no English text */
            readability: {
                /** @description Flesch reading ease: 0 hard, 100 easy */
                ease: number;
                /** @description Flesch-Kincaid grade level: school years */
                grade: number;
                sentences: number;
                syllables: number;
                words: number;
            } | null;
            /** @description The number that it would get */
            revision: string | null;
            /** @description FDA postmarket guidance (2016), VII.B: what the communication within 30 days says at the least */
            thirtyDayContents: {
                asks: string;
                id: string;
                isSaid: boolean;
                where: string;
            }[];
        };
        CheckedPolicy: {
            /** @description What is wrong with the text, by line; empty when it is a policy */
            faults: {
                code: string;
                column: number | null;
                line: number | null;
                message: string;
                path: string | null;
            }[];
            name: string | null;
            rules: {
                because: string | null;
                deadlines: string[];
                name: string;
                outcome: string;
                /** @description Conditions in words, all of which must hold; empty: every finding */
                when: string[];
            }[];
            tests: {
                failed: {
                    applied: string[];
                    disagreements: string[];
                    name: string;
                }[];
                passed: number;
                /** @description Rules that hold in no test */
                unreached: string[];
            };
        };
        Clock: {
            calendar: string;
            /** @description How the end came to lie where it does, the oldest first */
            changes: {
                /** @description With whom another end was agreed; empty for a pause */
                agreedWith: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                dueAfter: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                dueBefore: string;
                /** @enum {string} */
                kind: "paused" | "resumed" | "moved";
                reason: string;
                recordedBy: string;
            }[];
            /** @description How the due time was counted */
            counted: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The first instant that is too late
             */
            dueAt: string;
            evidence: string | null;
            /** Format: uuid */
            id: string;
            /** @description Only what an organisation promised may pause, never what a law asks */
            mayPause: boolean;
            metAt: string | null;
            rule: {
                id: string;
                jurisdiction: string;
                /** @description Standard or law, and section */
                source: string;
                title: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string;
            startEvent: string;
            /** @enum {string} */
            state: "running" | "due-soon" | "overdue" | "paused" | "met" | "met-late" | "stopped";
            stoppedReason: string | null;
            timeZone: string;
        };
        ClockMetInput: {
            /** @description What was done and where the proof is */
            evidence: string;
            /**
             * Format: date-time
             * @description When it was done; now when absent
             */
            metAt?: string;
        };
        ClockPauseInput: {
            reason: string;
        };
        ClockRule: {
            id: string;
            jurisdiction: string;
            note: string | null;
            quantity: number | null;
            source: string;
            startEvent: string;
            title: string;
            unit: string;
            /** @description False: the figure was not re-read in its source; check before relying on it */
            verified: boolean;
        };
        ClockStopInput: {
            reason: string;
        };
        Component: {
            cpes: string[];
            endOfSupport: string | null;
            licences: string[];
            name: string;
            openFindings: number;
            parentRef: string | null;
            purl: string | null;
            ref: string;
            supplier: string | null;
            supportLevel: string | null;
            type: string | null;
            /** @description Why no flaw could have been found for it; null when it was compared with the index */
            unmatchedReason: string | null;
            version: string | null;
        };
        ComponentPage: {
            items: components["schemas"]["Component"][];
            nextCursor: string | null;
            total: number;
        };
        Control: {
            /** @description Exploitability: steps of ease, 1 to 3. Severity: always one level */
            by: number;
            evidence: string;
            id: string;
            /**
             * @description inline: in the device; compensating: put up by the user or the site
             * @enum {string}
             */
            kind: "inline" | "compensating";
            /** @enum {string} */
            lowers: "exploitability" | "severity";
            /**
             * @description The safety risk that the control itself brings, against that of the flaw
             * @enum {string}
             */
            ownRisk: "none" | "less" | "more" | "unknown";
            reviewedBy: string;
            title: string;
        };
        ControlInput: {
            /** @description Exploitability: steps of ease, 1 to 3. Severity: always one level */
            by: number;
            evidence: string;
            id: string;
            /**
             * @description inline: in the device; compensating: put up by the user or the site
             * @enum {string}
             */
            kind: "inline" | "compensating";
            /** @enum {string} */
            lowers: "exploitability" | "severity";
            /**
             * @description The safety risk that the control itself brings, against that of the flaw
             * @enum {string}
             */
            ownRisk: "none" | "less" | "more" | "unknown";
            reviewedBy: string;
            title: string;
        };
        Credit: {
            case: {
                /** Format: uuid */
                id: string;
                number: string;
                /** @description null: you may not read cases */
                title: string | null;
            };
            credited: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                by: string;
                /** @enum {string} */
                how: "named" | "anonymous" | "declined";
                link: string | null;
                name: string | null;
            } | null;
            /** @description null: the case is not public yet, and nobody is thanked before */
            disclosedAt: string | null;
            /** @description The case is public, the wish is known, and it is not done yet as wished */
            due: boolean;
            participant: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description What the one who reported asked for */
            wish: {
                /** @enum {string} */
                how: "named" | "anonymous" | "declined" | "unsaid";
                link: string | null;
                name: string | null;
            };
        };
        CreditList: {
            items: components["schemas"]["Credit"][];
        };
        CreditRemovalInput: {
            reason: string;
        };
        CveAnswer: {
            record: components["schemas"]["CveRecord"];
            /** @description Of a dry run */
            wouldSend: {
                body: string | null;
                method: string;
                url: string;
            } | null;
        };
        CveAssignmentInput: {
            /** @description The version that you saw, 0 for none; another since then is a conflict */
            basedOn: number;
            /** @description CVE-2026-12345 */
            cveId: string;
        };
        CveDraft: {
            cwes: {
                id: string;
                name: string;
            }[];
            /** @description In English */
            description: string;
            references: {
                name?: string;
                tags: ("vendor-advisory" | "third-party-advisory" | "patch" | "mitigation" | "release-notes" | "technical-description" | "product")[];
                url: string;
            }[];
            solutions: string[];
            title: string;
            /** @description The maker, as it stands on the product */
            vendor: string;
            workarounds: string[];
        };
        CveDraftInput: {
            cwes: {
                id: string;
                name: string;
            }[];
            /** @description In English */
            description: string;
            references: {
                name?: string;
                tags: ("vendor-advisory" | "third-party-advisory" | "patch" | "mitigation" | "release-notes" | "technical-description" | "product")[];
                url: string;
            }[];
            solutions: string[];
            title: string;
            /** @description The maker, as it stands on the product */
            vendor: string;
            workarounds: string[];
        };
        CveDraftSavingInput: {
            /** @description The version that you saw, 0 for none; another since then is a conflict */
            basedOn: number;
            draft: components["schemas"]["CveDraftInput"];
        };
        CveRecord: {
            assignedBy: ("cve-services" | "hand") | null;
            /** @description What would be sent now: CVE record format 5.1.1, `cnaContainer` */
            container: {
                [key: string]: unknown;
            };
            cveId: string | null;
            differsFromPublished: boolean;
            /** @description As it was saved, or as the case suggests it */
            draft: components["schemas"]["CveDraft"];
            /** @description A record may be published once its case is public */
            isPublicCase: boolean;
            isSaved: boolean;
            lastProblem: string | null;
            /** @description A request of which nobody knows whether it took effect; settle it before the next one */
            pending: {
                /** @enum {string} */
                request: "reserve" | "publish" | "update" | "reject";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
            } | null;
            /** @description What keeps it from being published */
            problems: {
                message: string;
                path: string;
            }[];
            publishedAt: string | null;
            rejectedAt: string | null;
            rejectedReason: string | null;
            reservedAt: string | null;
            /** @description null: the maker has not set up the CVE Services; ids are then named by hand */
            services: {
                organisation: string;
                url: string;
                user: string;
            } | null;
            /** @enum {string} */
            state: "none" | "draft" | "reserved" | "published" | "rejected";
            /** @description 0: there is no record yet */
            version: number;
        };
        CveRejectionInput: {
            /** @description The version that you saw, 0 for none; another since then is a conflict */
            basedOn: number;
            /**
             * @description Says what would be sent, and sends nothing
             * @default false
             */
            dryRun: boolean;
            reason: string;
        };
        CveRequestInput: {
            /** @description The version that you saw, 0 for none; another since then is a conflict */
            basedOn: number;
            /**
             * @description Says what would be sent, and sends nothing
             * @default false
             */
            dryRun: boolean;
        };
        CveSettlementInput: {
            /** @description The version that you saw, 0 for none; another since then is a conflict */
            basedOn: number;
            /** @description The id that was reserved, when a reservation took effect */
            cveId?: string;
            tookEffect: boolean;
        };
        CvssRubric: {
            /** @description The answers of each kind of question; unknown, and no answer, count as the worst */
            choices: {
                impact: {
                    /** @enum {string} */
                    id: "yes" | "no" | "high" | "low" | "none" | "unknown";
                    letter: string;
                    text: string;
                }[];
                "yes-no": {
                    /** @enum {string} */
                    id: "yes" | "no" | "high" | "low" | "none" | "unknown";
                    letter: string;
                    text: string;
                }[];
            };
            groups: {
                /** @enum {string} */
                id: "attack-vector" | "attack-complexity" | "privileges" | "interaction" | "scope" | "health-information" | "diagnosis" | "therapy" | "workflow" | "secrets" | "other";
                title: string;
            }[];
            questions: {
                /** @description It matters only when every one of these holds */
                askedWhen: {
                    answers: ("yes" | "no" | "high" | "low" | "none" | "unknown")[];
                    /** @enum {string} */
                    question: "XAVN" | "XAVT" | "XAVW" | "XAVR" | "XAVP" | "XAVPA" | "XACL" | "XPRL" | "XPRZ" | "XPRS" | "XUI" | "XS" | "XCP" | "XCPM" | "XIP" | "XAP" | "XCD" | "XID" | "XAD" | "XCT" | "XIT" | "XAT" | "XCW" | "XIW" | "XAW" | "XCS" | "XIS" | "XAS" | "XCO" | "XIO" | "XAO";
                }[];
                /** @enum {string} */
                group: "attack-vector" | "attack-complexity" | "privileges" | "interaction" | "scope" | "health-information" | "diagnosis" | "therapy" | "workflow" | "secrets" | "other";
                help: string;
                /** @enum {string} */
                id: "XAVN" | "XAVT" | "XAVW" | "XAVR" | "XAVP" | "XAVPA" | "XACL" | "XPRL" | "XPRZ" | "XPRS" | "XUI" | "XS" | "XCP" | "XCPM" | "XIP" | "XAP" | "XCD" | "XID" | "XAD" | "XCT" | "XIT" | "XAT" | "XCW" | "XIW" | "XAW" | "XCS" | "XIS" | "XAS" | "XCO" | "XIO" | "XAO";
                /** @enum {string} */
                kind: "yes-no" | "impact";
                text: string;
            }[];
            version: string;
        };
        CvssRubricAnswersInput: {
            /** @description By question id of GET /api/v1/cvss-rubric; unanswered counts as unknown, which is the worst */
            answers: {
                [key: string]: "yes" | "no" | "high" | "low" | "none" | "unknown";
            };
            /**
             * @description Of patient harm; decides Safety in CVSS 4.0
             * @default unknown
             * @enum {string}
             */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic" | "unknown";
        };
        CvssRubricScore: {
            cvss31: {
                /** @description Without Safety, which counts in CVSS 4.0 only */
                baseScore: number;
                metrics: {
                    because: string;
                    /** @description The questions whose answers gave this value */
                    from: ("XAVN" | "XAVT" | "XAVW" | "XAVR" | "XAVP" | "XAVPA" | "XACL" | "XPRL" | "XPRZ" | "XPRS" | "XUI" | "XS" | "XCP" | "XCPM" | "XIP" | "XAP" | "XCD" | "XID" | "XAD" | "XCT" | "XIT" | "XAT" | "XCW" | "XIW" | "XAW" | "XCS" | "XIS" | "XAS" | "XCO" | "XIO" | "XAO")[];
                    metric: string;
                    value: string;
                }[];
                score: number;
                /** @enum {string} */
                severity: "none" | "low" | "medium" | "high" | "critical";
                vector: string;
                version: string;
            };
            cvss40: {
                /** @description Without Safety, which counts in CVSS 4.0 only */
                baseScore: number;
                metrics: {
                    because: string;
                    /** @description The questions whose answers gave this value */
                    from: ("XAVN" | "XAVT" | "XAVW" | "XAVR" | "XAVP" | "XAVPA" | "XACL" | "XPRL" | "XPRZ" | "XPRS" | "XUI" | "XS" | "XCP" | "XCPM" | "XIP" | "XAP" | "XCD" | "XID" | "XAD" | "XCT" | "XIT" | "XAT" | "XCW" | "XIW" | "XAW" | "XCS" | "XIS" | "XAS" | "XCO" | "XIO" | "XAO")[];
                    metric: string;
                    value: string;
                }[];
                score: number;
                /** @enum {string} */
                severity: "none" | "low" | "medium" | "high" | "critical";
                vector: string;
                version: string;
            };
            /** @description CVSS 3.1 with the answers behind it */
            extendedVector: string;
            rubric: string;
            unknowns: ("XAVN" | "XAVT" | "XAVW" | "XAVR" | "XAVP" | "XAVPA" | "XACL" | "XPRL" | "XPRZ" | "XPRS" | "XUI" | "XS" | "XCP" | "XCPM" | "XIP" | "XAP" | "XCD" | "XID" | "XAD" | "XCT" | "XIT" | "XAT" | "XCW" | "XIW" | "XAW" | "XCS" | "XIS" | "XAS" | "XCO" | "XIO" | "XAO")[];
        };
        Deadline: {
            calendar: string;
            /** @description How the end came to lie where it does, the oldest first */
            changes: {
                /** @description With whom another end was agreed; empty for a pause */
                agreedWith: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                dueAfter: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                dueBefore: string;
                /** @enum {string} */
                kind: "paused" | "resumed" | "moved";
                reason: string;
                recordedBy: string;
            }[];
            /** @description How the due time was counted */
            counted: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The first instant that is too late
             */
            dueAt: string;
            evidence: string | null;
            /** Format: uuid */
            id: string;
            /** @description Only what an organisation promised may pause, never what a law asks */
            mayPause: boolean;
            metAt: string | null;
            /** @description When people were last reminded of it */
            remindedAt: string | null;
            rule: {
                id: string;
                jurisdiction: string;
                /** @description Standard or law, and section */
                source: string;
                title: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string;
            startEvent: string;
            /** @enum {string} */
            state: "running" | "due-soon" | "overdue" | "paused" | "met" | "met-late" | "stopped";
            stoppedReason: string | null;
            /** @description What the clock belongs to */
            subject: {
                component: string;
                /** Format: uuid */
                id: string;
                /** @constant */
                kind: "finding";
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
                vulnerability: string;
            } | {
                /** Format: uuid */
                id: string;
                /** @constant */
                kind: "case";
                number: string;
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                title: string;
            };
            timeZone: string;
        };
        DeadlinePage: {
            counts: {
                dueSoon: number;
                overdue: number;
                running: number;
            };
            items: components["schemas"]["Deadline"][];
            nextCursor: string | null;
        };
        DecisionProposal: {
            /** Format: uuid */
            assessmentId: string;
            component: {
                cpe: string | null;
                name: string;
                purl: string | null;
                version: string | null;
            };
            /** @enum {string} */
            conclusion: "controlled" | "uncontrolled";
            /** @enum {string} */
            exploitability: "low" | "medium" | "high";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            inForceAt: string;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            proposedBy: string;
            rationale: string;
            release: {
                /** Format: uuid */
                id: string;
                version: string;
            };
            /** @description The component has the very same version there */
            sameVersion: boolean;
            /** @enum {string} */
            severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            /** @enum {string} */
            vexStatus: "not_affected" | "affected" | "fixed" | "under_investigation";
        };
        DisclosedContent: {
            content: {
                actor: {
                    id: string;
                    kind: string;
                };
                facts: {
                    [key: string]: unknown;
                };
                subject?: {
                    id: string;
                    kind: string;
                };
            };
            leafIndex: string;
            /** Format: base64 */
            salt: string;
        };
        DisclosureInput: {
            acts: string[];
        };
        DisclosurePolicyData: {
            channels: {
                email: string | null;
                /** @description For what cannot wait */
                phone: string | null;
                post: string | null;
            };
            /** @description First words of the page: who is invited, and to what */
            introduction: string;
            /** @description In which reports are read; the preferred one first */
            languages: string[];
            promises: {
                /** @description A person answers the first report */
                acknowledge: {
                    /** @enum {string} */
                    counted: "calendar" | "working";
                    days: number;
                };
                /** @description The reporter learns what was found */
                assess: {
                    /** @enum {string} */
                    counted: "calendar" | "working";
                    days: number;
                };
                /** @description Fixed, or told why not */
                resolve: {
                    /** @enum {string} */
                    counted: "calendar" | "working";
                    days: number;
                };
                /** @description Calendar days; no longer silence */
                updateEveryDays: number;
            };
            /** @description The public timeline; null: none is promised */
            publication: {
                /** @description Calendar days from the report to publication */
                embargoDays: number;
                /** @description Published when the time is over, also without a fix */
                evenIfUnresolved: boolean;
                extension: {
                    /** @description Calendar days in all, beyond the embargo */
                    maxDays: number;
                    /** @description When it may be extended, and who agrees */
                    rule: string;
                } | null;
            } | null;
            rewards: {
                /** @description Named on the thanks page, if the reporter wishes */
                credit: boolean;
                money: {
                    currency: string;
                    from: number;
                    rule: string;
                    upTo: number;
                } | null;
            };
            /** @enum {string} */
            safeHarbour: "none" | "promise" | "full";
            scope: {
                /** @description What else is in scope, as web sites and services */
                also: string[];
                outOfScope: string[];
                /** @description Every product of the catalogue, sold or not, or those listed */
                products: "all" | string[];
            };
            /** @description Beside those that protect patients, which every policy has */
            testingRules: string[];
        };
        DisclosurePolicyDataInput: {
            channels: {
                email: string | null;
                /** @description For what cannot wait */
                phone: string | null;
                post: string | null;
            };
            /** @description First words of the page: who is invited, and to what */
            introduction: string;
            /** @description In which reports are read; the preferred one first */
            languages: string[];
            promises: {
                /** @description A person answers the first report */
                acknowledge: {
                    /** @enum {string} */
                    counted: "calendar" | "working";
                    days: number;
                };
                /** @description The reporter learns what was found */
                assess: {
                    /** @enum {string} */
                    counted: "calendar" | "working";
                    days: number;
                };
                /** @description Fixed, or told why not */
                resolve: {
                    /** @enum {string} */
                    counted: "calendar" | "working";
                    days: number;
                };
                /** @description Calendar days; no longer silence */
                updateEveryDays: number;
            };
            /** @description The public timeline; null: none is promised */
            publication: {
                /** @description Calendar days from the report to publication */
                embargoDays: number;
                /** @description Published when the time is over, also without a fix */
                evenIfUnresolved: boolean;
                extension: {
                    /** @description Calendar days in all, beyond the embargo */
                    maxDays: number;
                    /** @description When it may be extended, and who agrees */
                    rule: string;
                } | null;
            } | null;
            rewards: {
                /** @description Named on the thanks page, if the reporter wishes */
                credit: boolean;
                money: {
                    currency: string;
                    from: number;
                    rule: string;
                    upTo: number;
                } | null;
            };
            /** @enum {string} */
            safeHarbour: "none" | "promise" | "full";
            scope: {
                /** @description What else is in scope, as web sites and services */
                also: string[];
                outOfScope: string[];
                /** @description Every product of the catalogue, sold or not, or those listed */
                products: "all" | string[];
            };
            /** @description Beside those that protect patients, which every policy has */
            testingRules: string[];
        };
        DisclosurePolicyInputInput: {
            policy: components["schemas"]["DisclosurePolicyDataInput"];
            /** @description The version that the editor began from */
            version: number;
        };
        DisclosurePolicyVersions: {
            items: {
                /** @description disclose.io maturity */
                level: number;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                publishedAt: string;
                publishedBy: {
                    id: string;
                    name: string;
                };
                sha256: string;
                version: number;
            }[];
        };
        DisclosurePreview: {
            /** @description The page as HTML, whole */
            page: string;
            reached: {
                /** @description disclose.io maturity */
                level: number;
                /** @description What the next levels ask for; empty at level 5 */
                missing: string[];
            };
        };
        DisclosureProgramme: {
            addresses: {
                key: string;
                page: string;
                report: string;
                securityTxt: string;
            };
            policy: components["schemas"]["DisclosurePolicyData"];
            publishedAt: string | null;
            publishedBy: {
                id: string;
                name: string;
            } | null;
            /** @description What is published reaches; without a policy, level 1 */
            reached: {
                /** @description disclose.io maturity */
                level: number;
                /** @description What the next levels ask for; empty at level 5 */
                missing: string[];
            };
            /** @description As it is served; null: nobody has asked for it yet */
            securityTxt: {
                content: string;
                errors: {
                    code: string;
                    line: number | null;
                    message: string;
                }[];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                expiresAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                publishedAt: string;
                recommendations: {
                    code: string;
                    line: number | null;
                    message: string;
                }[];
            } | null;
            /** @description Of the canonical JSON (RFC 8785), as the journal names it */
            sha256: string | null;
            signingKey: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                createdAt: string;
                expiresAt: string | null;
                fingerprint: string;
                /** @description The maker put it there; Primum neither prolongs nor replaces it */
                isOwn: boolean;
                /** @description Fingerprints of keys that were in use before */
                retired: string[];
            };
            steps: {
                /** @description What to do, or what holds */
                detail: string;
                done: boolean;
                /** @enum {string} */
                id: "policy" | "level" | "address" | "team-key" | "security-txt" | "signing-key";
                title: string;
            }[];
            /** @description 0: nobody has published a policy, and the default counts for clocks */
            version: number;
        };
        EmbargoAnswerInput: {
            /** @enum {string} */
            answer: "agree" | "decline";
            /** @description `team`, or the participant whose answer came another way */
            party: "team" | string;
            /** @default  */
            reason: string;
        };
        EmbargoLiftInput: {
            /**
             * @description It became public, somebody exploits it, or all agreed to speak now
             * @enum {string}
             */
            because: "public" | "exploited" | "agreed";
            /** @description What happened, and where it can be seen */
            note: string;
        };
        EmbargoProposalDraftInput: {
            /** Format: date-time */
            endsAt: string;
            reason: string;
        };
        ErasureInput: {
            acts: string[];
            /** @enum {string} */
            because: "data-subject-request" | "retention-over" | "recorded-in-error" | "court-order";
        };
        FdaNotice: {
            /** @description What a reader will miss; the notice should not go out before it is there */
            missing: string[];
            sections: {
                heading: string;
                /** @enum {string} */
                id: "a" | "b" | "c" | "d";
                items: string[];
                paragraphs: string[];
            }[];
            title: string;
        };
        Finding: {
            /** @description Security advisories that name the flaw, newest first; evidence, and nothing was matched by them */
            advisories: components["schemas"]["SecurityAdvisory"][];
            aliases: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            changedAt: string;
            closedReason: string | null;
            component: {
                cpe: string | null;
                name: string;
                purl: string | null;
                version: string | null;
            };
            /** @enum {string} */
            decision: "undecided" | "awaiting-signature" | "controlled" | "uncontrolled";
            /** @description Probability of exploitation within 30 days, 0 to 1 (FIRST EPSS) */
            epss: number | null;
            epssPercentile: number | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            firstSeenAt: string;
            fixedVersions: string[];
            /** @description Of the decision in force or awaiting signature */
            harm: ("negligible" | "minor" | "serious" | "critical" | "catastrophic") | null;
            /** Format: uuid */
            id: string;
            /** @description In the CISA catalogue of known exploited vulnerabilities */
            kev: boolean;
            kevDueOn: string | null;
            kevRansomware: boolean;
            /**
             * @description name: by the name of its product alone, which a person has to check; own: by a case of the maker
             * @enum {string}
             */
            match: "purl" | "cpe" | "name" | "own";
            /** @description Due time of the running clock that ends first */
            nextDueAt: string | null;
            /** @description What the policy says; null until it was put to the finding, and for a closed one */
            policy: components["schemas"]["FindingPolicy"] | null;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Decisions about the same flaw in the same package that could be adopted */
            proposals: number;
            release: {
                /** Format: uuid */
                id: string;
                version: string;
            };
            /** @description Since when something speaks against the grounds of its decision; the decision stands */
            reviewSince: string | null;
            score: number | null;
            /**
             * @description Severity of the flaw by CVSS, not of patient harm
             * @enum {string}
             */
            severity: "critical" | "high" | "medium" | "low" | "none" | "unknown";
            /** @enum {string} */
            state: "open" | "closed";
            summary: string;
            vexStatus: ("not_affected" | "affected" | "fixed" | "under_investigation") | null;
            /** @description Canonical id: CVE before GHSA before others */
            vulnerability: string;
        };
        FindingChangePage: {
            items: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                /** @enum {string} */
                because: "sbom" | "intelligence";
                detail: {
                    [key: string]: unknown;
                };
                finding: {
                    component: string;
                    /** Format: uuid */
                    id: string;
                    kev: boolean;
                    vulnerability: string;
                };
                /** @enum {string} */
                kind: "appeared" | "changed" | "closed" | "reopened";
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
            }[];
            nextCursor: string | null;
        };
        FindingDetail: {
            /** @description Security advisories that name the flaw, newest first; evidence, and nothing was matched by them */
            advisories: components["schemas"]["SecurityAdvisory"][];
            aliases: string[];
            /** @description Newest first; the trail of decisions */
            assessments: components["schemas"]["Assessment"][];
            /** @description The case about this flaw; null also for those who may not read cases */
            case: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            changedAt: string;
            changes: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                /** @enum {string} */
                because: "sbom" | "intelligence";
                detail: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                kind: "appeared" | "changed" | "closed" | "reopened";
            }[];
            clocks: components["schemas"]["Clock"][];
            closedReason: string | null;
            component: {
                cpe: string | null;
                name: string;
                purl: string | null;
                version: string | null;
            };
            cvss: {
                score: number;
                /** @description The advisory that it is borrowed from; absent: the flaw’s own records give it */
                source?: string;
                vector: string;
                version: string;
            }[];
            /** @enum {string} */
            decision: "undecided" | "awaiting-signature" | "controlled" | "uncontrolled";
            /** @description Advisory text, Markdown, written by others: show as text only */
            details: string | null;
            /** @description The same flaw in the same package in other releases */
            elsewhere: {
                /** @enum {string} */
                decision: "undecided" | "awaiting-signature" | "controlled" | "uncontrolled";
                /** Format: uuid */
                findingId: string;
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
            }[];
            /** @description Probability of exploitation within 30 days, 0 to 1 (FIRST EPSS) */
            epss: number | null;
            epssPercentile: number | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            firstSeenAt: string;
            fixedVersions: string[];
            /** @description Of the decision in force or awaiting signature */
            harm: ("negligible" | "minor" | "serious" | "critical" | "catastrophic") | null;
            /** Format: uuid */
            id: string;
            /** @description In the CISA catalogue of known exploited vulnerabilities */
            kev: boolean;
            kevDueOn: string | null;
            kevRansomware: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            learnedAt: string;
            /**
             * @description name: by the name of its product alone, which a person has to check; own: by a case of the maker
             * @enum {string}
             */
            match: "purl" | "cpe" | "name" | "own";
            /** @description How it matched: ranges, confidence and why */
            matchDetail: {
                [key: string]: unknown;
            };
            /** @description Findings of the same flaw that ended in this one; what was decided there stays there */
            merged: {
                /** @enum {string} */
                decision: "undecided" | "awaiting-signature" | "controlled" | "uncontrolled";
                /** Format: uuid */
                findingId: string;
                vulnerability: string;
            }[];
            /** @description The finding of the same flaw in which it goes on */
            mergedInto: {
                /** @enum {string} */
                decision: "undecided" | "awaiting-signature" | "controlled" | "uncontrolled";
                /** Format: uuid */
                findingId: string;
                vulnerability: string;
            } | null;
            /** @description Due time of the running clock that ends first */
            nextDueAt: string | null;
            /** @description How the component comes into the product: shortest dependency paths from the top */
            paths: {
                name: string;
                ref: string;
                version: string | null;
            }[][];
            /** @description What the policy says; null until it was put to the finding, and for a closed one */
            policy: components["schemas"]["FindingPolicy"] | null;
            /** @description Every rule of the policy that holds, with its reason */
            policyDetail: {
                applied: {
                    /**
                     * @description applies: it made the outcome or would have; excepted: an exception stands for it; expired: an exception that has ended
                     * @enum {string}
                     */
                    kind: "applies" | "excepted" | "expired";
                    rule: string;
                    /** @description Last day of the exception */
                    until: string | null;
                    /** @description What it says, with its reason */
                    words: string;
                }[];
                /** @description Rules about which nothing can be said here */
                undecided: string[];
            } | null;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            proposalList: components["schemas"]["DecisionProposal"][];
            /** @description Decisions about the same flaw in the same package that could be adopted */
            proposals: number;
            /** @description When a record about the flaw was first published */
            publishedAt: string | null;
            references: {
                type: string;
                url: string;
            }[];
            release: {
                /** Format: uuid */
                id: string;
                version: string;
            };
            /** @description Since when something speaks against the grounds of its decision; the decision stands */
            reviewSince: string | null;
            score: number | null;
            /**
             * @description Severity of the flaw by CVSS, not of patient harm
             * @enum {string}
             */
            severity: "critical" | "high" | "medium" | "low" | "none" | "unknown";
            sources: {
                id: string;
                modifiedAt: string | null;
                source: string;
            }[];
            startEvents: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                event: string;
                note: string;
                recordedBy: string;
            }[];
            /** @enum {string} */
            state: "open" | "closed";
            summary: string;
            /** @description How long the component is supported, by the SBOM or by what is published; null where neither says */
            support: {
                hasEnded: boolean;
                words: string;
            } | null;
            vexStatus: ("not_affected" | "affected" | "fixed" | "under_investigation") | null;
            /** @description Canonical id: CVE before GHSA before others */
            vulnerability: string;
        };
        FindingPage: {
            items: components["schemas"]["Finding"][];
            nextCursor: string | null;
            total: number;
        };
        FindingPolicy: {
            /** @enum {string} */
            outcome: "fail" | "warn" | "pass";
            /** @description The rules that made the outcome; empty: none is about the finding */
            rules: string[];
        };
        GivenAnswer: {
            answer: string;
            because?: string;
            evidence?: string;
        };
        GivenAnswerInput: {
            answer: string;
            because?: string;
            evidence?: string;
        };
        HolidayCalendar: {
            /** @description On top of the federal holidays of the United States when id is us-federal */
            holidays: string[];
            id: string;
            name: string;
            timeZone: string;
        };
        Instance: {
            organisation: string;
            setUpAt: string;
            /** @description IANA name; calendar days and deadlines are counted in it */
            timeZone: string;
        };
        Intelligence: {
            /** @description Security advisories (CSAF) that name CVEs; null when there are none */
            advisories: {
                cves: number;
                documents: number;
                newestAt: string | null;
            } | null;
            /** @description Hours since the newest entry; claim D3 asks for less than 24 */
            ageHours: number | null;
            builtAt: string | null;
            /** @description It holds records about packages; without, every component is unmatched, and none is clean */
            canMatch: boolean;
            ecosystems: {
                name: string;
                packages: number;
            }[];
            epssScores: number;
            kevEntries: number;
            kevReleasedAt: string | null;
            lastFailure: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                reason: string;
                source: string;
            } | null;
            newestEntryAt: string | null;
            present: boolean;
            records: number;
            sha256: string | null;
            sizeBytes: number;
            sources: {
                name: string;
                newestAt: string | null;
                records: number;
                /** @description Licence or terms of the source */
                terms: string | null;
            }[];
            syncing: {
                /** @description Bytes while downloading, records otherwise */
                done: number;
                /** @enum {string} */
                phase: "downloading" | "reading" | "writing";
                source: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                startedAt: string;
                total: number | null;
            } | null;
        };
        IntelligenceSourceResult: {
            /** @description OSV records and security advisories added or replaced */
            accepted: number;
            intelligence: components["schemas"]["Intelligence"];
            refused: {
                message: string;
                where: string;
            }[];
            unchanged: number;
        };
        Invitation: {
            expiresAt: string;
            /** @description Shown once; give it to the person */
            url: string;
        };
        IsaoMembership: {
            /** @description Where the evidence is; empty: none */
            assessesIntelligence: string;
            /** @description Where the evidence is; empty: none */
            documentedPolicies: string;
            /** @description All four criteria of the guidance, section IX, have evidence */
            isActive: boolean;
            memberSince: string | null;
            missing: string[];
            /** @description Name of the ISAO; empty: no member */
            organisation: string;
            setAt: string | null;
            setBy: {
                id: string;
                name: string;
            } | null;
            /** @description Where the evidence is; empty: none */
            sharesCommunications: string;
        };
        IsaoMembershipDraftInput: {
            /** @description Where the evidence is; empty: none */
            assessesIntelligence: string;
            /** @description Where the evidence is; empty: none */
            documentedPolicies: string;
            memberSince: string | null;
            /** @description Name of the ISAO; empty: no member */
            organisation: string;
            /** @description Where the evidence is; empty: none */
            sharesCommunications: string;
        };
        Judgement: {
            /** @enum {string} */
            conclusion: "controlled" | "uncontrolled";
            /** @enum {string} */
            exploitability: "low" | "medium" | "high";
            /** @description What follows when the decision comes into force */
            obligations: {
                clock: string | null;
                /** @description When the clock would end, counted from when the maker learned of the flaw */
                dueAt: string | null;
                rule: string;
                text: string;
            }[];
            questionSet: string;
            /** @description Each step of the judgement; `ease` is what it added to (or took from) the ease of an attack */
            reasons: {
                ease: number;
                of: string;
                text: string;
            }[];
            /** @description Questions that count as the worst case because nobody knows */
            unknowns: string[];
            vex: {
                because: string;
                justification: string | null;
                /** @enum {string} */
                status: "not_affected" | "affected" | "fixed" | "under_investigation";
            };
        };
        LogStatus: {
            origin: string;
            /** @description Whom the log asks (C2SP tlog-policy); empty: nobody */
            policy: string;
            /** @description The newest checkpoint */
            published: {
                /** Format: date-time */
                at: string;
                /** Format: base64 */
                rootHash: string;
                /** @description Number of entries, in decimal */
                treeSize: string;
                witnesses: string[];
            } | null;
            /** @description Entries that have their place for ever, published or not */
            treeSize: string;
            /** @description What its checkpoints verify with (C2SP signed-note) */
            verifierKey: string;
            /** @description Acts that have no place yet */
            waiting: number;
            /** @description The newest checkpoint that enough witnesses cosigned; null: none, or there is no policy */
            witnessed: {
                /** Format: date-time */
                at: string;
                /** Format: base64 */
                rootHash: string;
                /** @description Number of entries, in decimal */
                treeSize: string;
                witnesses: string[];
            } | null;
            witnesses: components["schemas"]["WitnessStatus"][];
            writer: {
                code: string | null;
                message: string | null;
                /** @enum {string} */
                state: "starting" | "standing-by" | "without-key" | "writing" | "failing";
            };
        };
        Mail: {
            about: {
                id: string;
                kind: string;
            };
            endedAt: string | null;
            /** @description refused: for good; gave-up: tried in vain for days; on-hold: its address was refused before */
            failure: ("refused" | "gave-up" | "on-hold") | null;
            /** Format: uuid */
            id: string;
            /** @description What the mail server said last */
            lastAnswer: string | null;
            nextTryAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            queuedAt: string;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed";
            subject: string;
            to: string;
            tries: number;
        };
        MailHoldReleaseInput: {
            /** Format: email */
            address: string;
        };
        MailPage: {
            items: components["schemas"]["Mail"][];
            nextCursor: string | null;
        };
        MailStanding: {
            /** @description Of those that wait, how many were tried in vain already */
            delayed: number;
            failed: number;
            holds: {
                address: string;
                answer: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                heldAt: string;
            }[];
            /** @description What was answered to the mail that waits longest; null when none was tried */
            lastAnswer: string | null;
            /** @description null: no mail server is set, and nothing is sent */
            server: {
                authenticated: boolean;
                from: string;
                host: string;
                port: number;
                /** @enum {string} */
                security: "tls" | "starttls" | "starttls-if-offered" | "none";
            } | null;
            waiting: number;
        };
        MailTestInput: {
            /** Format: email */
            to: string;
        };
        Me: {
            /** @description Null for an API key */
            email: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "person" | "api-key";
            name: string;
            organisation: string;
            permissions: ("read" | "journal:read" | "journal:disclose" | "journal:erase" | "products:write" | "releases:write" | "sboms:write" | "assessments:propose" | "assessments:sign-product-security" | "assessments:sign-clinical-safety" | "clocks:write" | "intelligence:write" | "calendars:write" | "policy:write" | "cases:read" | "cases:write" | "advisories:read" | "advisories:write" | "advisories:approve" | "restricted-advisories:read" | "rewards:write" | "rewards:approve" | "disclosure:write" | "mail:write" | "people:write" | "api-keys:write" | "instance:write")[];
            roles: ("administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor" | "customer")[];
            timeZone: string;
            twoFactorEnabled: boolean;
        };
        MinimumElements: {
            met: boolean;
            missing: {
                element: string;
                message: string;
                ref: string | null;
            }[];
            missingByElement: {
                [key: string]: number;
            };
        };
        NewApiKeyInput: {
            /**
             * Format: date-time
             * @description Absent: until it is revoked
             */
            expiresAt?: string;
            /** @description What uses it, such as `build pipeline` */
            name: string;
            /** @enum {string} */
            role: "administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor" | "customer";
        };
        NewPersonInput: {
            email: string;
            name: string;
            roles: ("administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor")[];
        };
        NewReportInput: {
            accountCode?: string;
            /** @description What is larger than this body goes to /report or to the status page */
            attachments?: {
                /** Format: base64 */
                content: string;
                name: string;
            }[];
            configuration?: string;
            /**
             * @description How to reach the reporter; absent: anonymous
             * @enum {string}
             */
            contact?: "anonymous" | "e-mail" | "account" | "new-account";
            creditName?: string;
            /** @enum {string} */
            creditWish?: "unsaid" | "named" | "anonymous" | "declined";
            /** @description A CSAF 2.0 or 2.1 document: it fills in the fields that are not given, and is attached */
            csaf?: {
                [key: string]: unknown;
            };
            /** @description As `summary` */
            description?: string;
            /** @enum {string} */
            deviceTested?: "unknown" | "no" | "yes";
            disclosurePlans?: string;
            email?: string;
            /** @description An armored age file that holds a report, for the recipients of /report/key.txt */
            encrypted?: string;
            environment?: string;
            /** @enum {string} */
            exploitation?: "unknown" | "none-known" | "possible" | "seen";
            exploitationDetails?: string;
            impact?: string;
            /** @enum {string} */
            kind?: "security" | "safety" | "security-and-safety";
            /** @enum {string} */
            patientAtRisk?: "unknown" | "no" | "yes";
            product?: string;
            /** Format: uuid */
            productId?: string;
            reporterName?: string;
            /** @description Required unless `csaf` or `encrypted` is given */
            summary?: string;
            /** @description From `POST /api/v1/reports/tickets`; the same ticket again is the same report */
            ticket?: string;
            version?: string;
            /** @enum {string} */
            wantsReward?: "no" | "yes";
            /** @description Proof of work over the ticket (docs/reporting.md) */
            work?: string;
        };
        Overview: {
            components: number;
            deadlines: {
                dueSoon: number;
                overdue: number;
                running: number;
            };
            /** @description Exploited in the wild and not decided, the worst first; at most five */
            exploitedUndecided: components["schemas"]["Finding"][];
            findings: {
                awaitingSignature: number;
                bySeverity: {
                    [key: string]: number;
                };
                controlled: number;
                /** @description Open findings that are exploited in the wild (CISA KEV) */
                kev: number;
                open: number;
                uncontrolled: number;
                undecided: number;
            };
            intelligence: {
                /** @description It holds records about packages; without, every component is unmatched */
                canMatch: boolean;
                /** @description The newest entry is younger than 24 hours, as claim D3 asks */
                fresh: boolean;
                newestEntryAt: string | null;
                present: boolean;
            };
            products: number;
            /** @description Findings for which a decision made elsewhere could be adopted */
            proposals: number;
            releases: number;
            /** @description Not retired and without an SBOM: nothing can be known about them */
            releasesWithoutSbom: number;
            /** @description Open findings whose decision is due for review */
            reviews: number;
            /** @description About which nothing is known; never to be read as clean */
            unmatchedComponents: number;
        };
        OwnFlawComponentInput: {
            /** @default null */
            cpe: string | null;
            /**
             * @description Its version is not looked at
             * @default null
             */
            purl: string | null;
            /**
             * @description Affected versions, as vers:npm/<1.2.3; null: the releases are chosen by hand
             * @default null
             */
            vers: string | null;
        };
        OwnFlawDraftInput: {
            /** @default [] */
            components: components["schemas"]["OwnFlawComponentInput"][];
            /** @default null */
            cveId: string | null;
            /**
             * @description Vectors, the one that counts first
             * @default []
             */
            cvss: string[];
            /** @default [] */
            cwes: string[];
            /** @default  */
            description: string;
            /**
             * @description What a person decided about a release, whatever its SBOM says
             * @default []
             */
            releases: {
                /** Format: uuid */
                releaseId: string;
                /** @enum {string} */
                standing: "affected" | "fixed" | "not-affected";
            }[];
            title: string;
        };
        PageBlock: {
            /** @constant */
            kind: "heading";
            level: 2 | 3 | 4;
            text: string;
        } | {
            /** @constant */
            kind: "text";
            text: string;
        } | {
            /** @constant */
            kind: "warning";
            text: string;
        } | {
            /** @constant */
            kind: "facts";
            rows: {
                term: string;
                values: (string | {
                    href: string;
                    text: string;
                })[];
            }[];
        } | {
            items: (string | {
                href: string;
                text: string;
            })[][];
            /** @constant */
            kind: "list";
        } | {
            caption: string;
            columns: string[];
            /** @constant */
            kind: "table";
            rows: (string | {
                href: string;
                text: string;
            })[][][];
        };
        PatientsExposed: {
            /** @description Sum of the lines whose number is known */
            atLeast: number;
            /** @description False: some lines are unknown, so it can be more */
            complete: boolean;
            devices: {
                atLeast: number;
                complete: boolean;
            };
            lines: {
                /** @description The arithmetic, or what is not known */
                because: string;
                patients: number | null;
                /** @description As the maker says for the product; null: unknown */
                patientsPerDevice: number | null;
                product: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                release: {
                    /** Format: uuid */
                    id: string;
                    version: string;
                };
                /** @description Devices in the field; null: unknown */
                units: number | null;
            }[];
        };
        PatientsPerDevice: {
            basis: string | null;
            patients: number | null;
            setAt: string | null;
            setBy: {
                id: string;
                name: string;
            } | null;
        };
        PatientsPerDeviceDraftInput: {
            /** @description Why that number */
            basis: string;
            /** @description How many patients one device can harm while the flaw is in it */
            patients: number;
        };
        Person: {
            createdAt: string;
            disabledReason: string;
            email: string;
            /** Format: uuid */
            id: string;
            /** @description Null when no invitation is open */
            invitationExpiresAt: string | null;
            name: string;
            roles: ("administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor" | "customer")[];
            /**
             * @description `invited`: has no password yet
             * @enum {string}
             */
            state: "invited" | "enabled" | "disabled";
            twoFactorEnabled: boolean;
        };
        PersonChangeInput: {
            name?: string;
            /** @description Why they are disabled; kept in the journal */
            reason?: string;
            roles?: ("administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor")[];
            /** @enum {string} */
            state?: "enabled" | "disabled";
        };
        Policy: {
            /** @description Open findings by outcome */
            counts: {
                fail: number;
                pass: number;
                warn: number;
            };
            /** @description What is wrong with the text, by line; empty when it is a policy */
            faults: {
                code: string;
                column: number | null;
                line: number | null;
                message: string;
                path: string | null;
            }[];
            /** @description Nobody has set one; the policy that Primum comes with counts */
            isDefault: boolean;
            name: string | null;
            rules: {
                because: string | null;
                deadlines: string[];
                name: string;
                outcome: string;
                /** @description Conditions in words, all of which must hold; empty: every finding */
                when: string[];
            }[];
            setAt: string | null;
            setBy: {
                id: string;
                name: string;
            } | null;
            sha256: string;
            tests: {
                failed: {
                    applied: string[];
                    disagreements: string[];
                    name: string;
                }[];
                passed: number;
                /** @description Rules that hold in no test */
                unreached: string[];
            };
            text: string;
        };
        PolicyTextInput: {
            /** @description The whole file, format primum.policy/1 (docs/policy.md); kept as it is */
            text: string;
        };
        Problem: {
            /** @description Code of the parser or rule that refused */
            code?: string;
            /** @description For people: what was wrong with this request */
            detail: string;
            /** @description Each place that does not fit, as JSON Pointers */
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description Id of the request, as in the server log */
            instance: string;
            status: number;
            title: string;
            /** @description Stable address of the problem type, `/problems/<slug>` */
            type: string;
        } & {
            [key: string]: unknown;
        };
        Product: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            essentialFunctions: string[];
            /** @description Belongs to the fictional example maker */
            example: boolean;
            findings: {
                awaitingSignature: number;
                bySeverity: {
                    [key: string]: number;
                };
                controlled: number;
                /** @description Open findings that are exploited in the wild (CISA KEV) */
                kev: number;
                open: number;
                uncontrolled: number;
                undecided: number;
            };
            hazards: {
                harm: string;
                name: string;
                /** @enum {string} */
                severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            }[];
            /** Format: uuid */
            id: string;
            intendedUse: string;
            name: string;
            releases: number;
            sold: boolean;
            udiDi: string[];
        };
        ProductDraftInput: {
            /**
             * @description Functions whose loss could harm a patient
             * @default []
             */
            essentialFunctions: string[];
            /** @default [] */
            hazards: {
                harm: string;
                name: string;
                /** @enum {string} */
                severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
            }[];
            /** @default  */
            intendedUse: string;
            name: string;
            /**
             * @description False: no longer sold; fielded releases are watched all the same
             * @default true
             */
            sold: boolean;
            /**
             * @description UDI-DI: device identifiers (21 CFR 801.3)
             * @default []
             */
            udiDi: string[];
        };
        ProvidedDocument: {
            /** @enum {string} */
            csafVersion: "2.0" | "2.1";
            currentReleaseDate: string;
            initialReleaseDate: string;
            revision: string;
            sha256: string;
            /** @description Fingerprint of the OpenPGP key */
            signedBy: string;
            sizeBytes: number;
            title: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            trackingId: string;
            url: string;
        };
        Provider: {
            changedAt: string | null;
            contactDetails: string | null;
            issuingAuthority: string | null;
            keys: {
                fingerprint: string;
                url: string;
            }[];
            /**
             * @description Whose metadata the well-known address gives
             * @enum {string}
             */
            leadingVersion: "2.0" | "2.1";
            listOnAggregators: boolean;
            /** @description CSAF 2.1 only */
            maintainedFrom: string | null;
            /** @description CSAF 2.1 only */
            maintainedUntil: string | null;
            metadataUrl: string;
            mirrorOnAggregators: boolean;
            /** @description Null: the address of this instance */
            namespace: string | null;
            /** @description That of the settings which were read; 0 where none were saved yet. Another one is a conflict */
            version: number;
        };
        ProviderDraftInput: {
            contactDetails: string | null;
            issuingAuthority: string | null;
            /**
             * @description Whose metadata the well-known address gives
             * @enum {string}
             */
            leadingVersion: "2.0" | "2.1";
            listOnAggregators: boolean;
            /** @description CSAF 2.1 only */
            maintainedFrom: string | null;
            /** @description CSAF 2.1 only */
            maintainedUntil: string | null;
            mirrorOnAggregators: boolean;
            /** @description Null: the address of this instance */
            namespace: string | null;
            /** @description That of the settings which were read; 0 where none were saved yet. Another one is a conflict */
            version: number;
        };
        ReceivedReport: {
            /** @description Of an account that was made; shown once */
            accountCode: string | null;
            alreadyKnown: boolean;
            /** @description Of the case */
            number: string;
            /** @description `primum.receipt/1`; null: the log is behind, and the status page has it later */
            receipt: {
                [key: string]: unknown;
            } | null;
            /** @description Private; shown once */
            statusUrl: string;
        };
        Release: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            endOfSupportOn: string | null;
            findings: {
                awaitingSignature: number;
                bySeverity: {
                    [key: string]: number;
                };
                controlled: number;
                /** @description Open findings that are exploited in the wild (CISA KEV) */
                kev: number;
                open: number;
                uncontrolled: number;
                undecided: number;
            };
            /** Format: uuid */
            id: string;
            product: {
                /** Format: uuid */
                id: string;
                name: string;
                sold: boolean;
            };
            releasedOn: string | null;
            /** @description The current SBOM */
            sbom: components["schemas"]["SbomSummary"] | null;
            /** @enum {string} */
            stage: "in-development" | "fielded" | "retired";
            unitsInField: number | null;
            version: string;
        };
        ReleaseDraftInput: {
            /** @default null */
            endOfSupportOn: string | null;
            /** @default null */
            releasedOn: string | null;
            /**
             * @default in-development
             * @enum {string}
             */
            stage: "in-development" | "fielded" | "retired";
            /** @default null */
            unitsInField: number | null;
            version: string;
        };
        ReminderPlan: {
            /** @description How long after its end an overdue clock is told to the administrators too; null: never */
            escalateAfterHours: number | null;
            /** @description half: half of the time is over; overdue: all of it; else hours before the end, as 168h */
            points: string[];
        };
        ReminderPlanInput: {
            /** @description How long after its end an overdue clock is told to the administrators too; null: never */
            escalateAfterHours: number | null;
            /** @description half: half of the time is over; overdue: all of it; else hours before the end, as 168h */
            points: string[];
        };
        Report: {
            attachments: {
                name: string;
                position: number;
                sha256: string;
                sizeBytes: number;
            }[];
            case: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /**
             * @description yes: the device is in quarantine and never returns to a patient
             * @enum {string}
             */
            deviceTested: "unknown" | "no" | "yes";
            /** @description What was stored: `primum.report/1`, or an age file that holds one */
            document: {
                sha256: string;
                sizeBytes: number;
            };
            encrypted: boolean;
            /** @description Whether the reporter gathers reports under a code */
            hasAccount: boolean;
            /** Format: uuid */
            id: string;
            /**
             * @description As the reporter said; a patient at risk is always routed to safety too
             * @enum {string}
             */
            kind: "security" | "safety" | "security-and-safety";
            /** @enum {string} */
            patientAtRisk: "unknown" | "no" | "yes";
            product: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            receivedAt: string;
            spam: boolean;
            /** @description null: it is inside the ciphertext */
            summary: string | null;
        };
        Reporting: {
            /** @description The four conditions under which no 21 CFR 806 report is needed (FDA postmarket guidance, VII.B) */
            conditions: {
                because: string;
                /** @description Of the clock that decides it, while it runs */
                dueAt: string | null;
                id: string;
                /** @enum {string} */
                state: "held" | "failed" | "pending";
                text: string;
            }[];
            /** @description null: the risk is not uncontrolled */
            exemption: ("held" | "failed" | "pending") | null;
            /** @description null: nothing was recorded yet, so nothing is known */
            facts: components["schemas"]["ReportingFacts"] | null;
            isao: {
                isMember: boolean;
                organisation: string | null;
            };
            reports: {
                because: string;
                /** @description The rule that counts its time */
                clock: string | null;
                /** @enum {string} */
                due: "yes" | "no" | "unknown";
                dueAt: string | null;
                id: string;
                source: string;
                title: string;
            }[];
            version: number;
        };
        ReportingFacts: {
            /** @description When somebody at the maker became aware of it (21 CFR 803.3) */
            awareAt: string | null;
            /** @description When a correction or removal was initiated */
            correctionInitiatedAt: string | null;
            /**
             * @description The worst that is known to have happened through the flaw
             * @enum {string}
             */
            event: "none-known" | "malfunction" | "serious-injury" | "death" | "unknown";
            /** @description When the ISAO got the communication to customers */
            isaoToldAt: string | null;
            /** @description Where the affected releases are sold or used */
            markets: ("us" | "eu")[];
            /** @default  */
            note: string;
            /** @description Many people may be at imminent risk (Regulation (EU) 2017/745, article 2(66)) */
            publicHealthThreat: boolean;
            /** @description Action is needed against an unreasonable risk of substantial harm (21 CFR 803.53) */
            remedialActionNeeded: boolean;
        };
        ReportingFactsInput: {
            /** @description When somebody at the maker became aware of it (21 CFR 803.3) */
            awareAt: string | null;
            /** @description When a correction or removal was initiated */
            correctionInitiatedAt: string | null;
            /**
             * @description The worst that is known to have happened through the flaw
             * @enum {string}
             */
            event: "none-known" | "malfunction" | "serious-injury" | "death" | "unknown";
            /** @description When the ISAO got the communication to customers */
            isaoToldAt: string | null;
            /** @description Where the affected releases are sold or used */
            markets: ("us" | "eu")[];
            /** @default  */
            note: string;
            /** @description Many people may be at imminent risk (Regulation (EU) 2017/745, article 2(66)) */
            publicHealthThreat: boolean;
            /** @description Action is needed against an unreasonable risk of substantial harm (21 CFR 803.53) */
            remedialActionNeeded: boolean;
        };
        ReportingRecordInput: {
            /** @description The version that you saw, 0 for none */
            basedOn: number;
            facts: components["schemas"]["ReportingFactsInput"];
        };
        ReportKey: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            addedAt: string;
            /** @description SHA-256 of the recipient and a line feed */
            fingerprint: string;
            /** Format: uuid */
            id: string;
            /** @description age recipient (X25519) */
            recipient: string;
            retiredAt: string | null;
        };
        ReportKeyDraftInput: {
            recipient: string;
        };
        ReportMarkInput: {
            reason: string;
            spam: boolean;
        };
        ReportPage: {
            items: components["schemas"]["Report"][];
            nextCursor: string | null;
        };
        ReportTicket: {
            ticket: string;
            /** @description Zero bits that a proof of work has in front; without one fewer reports are taken */
            workBits: number;
        };
        Reward: {
            /** @description For people, as EUR 1,250.00 */
            amount: string;
            /** @description In the currency’s smallest unit (ISO 4217), as cents of a euro and whole yen */
            amountMinor: number;
            case: {
                /** Format: uuid */
                id: string;
                number: string;
                /** @description null: you may not read cases */
                title: string | null;
            };
            currency: string;
            /** @description What was entered since it was proposed, the oldest first; nothing of it can be changed */
            entries: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
                donatedTo: string | null;
                /** @enum {string} */
                kind: "approved" | "rejected" | "withdrawn" | "declined" | "paid" | "donated";
                note: string;
                paidOn: string | null;
                reference: string | null;
            }[];
            /** Format: uuid */
            id: string;
            participant: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            proposedAt: string;
            proposedBy: {
                id: string;
                name: string;
            };
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected" | "withdrawn" | "declined" | "paid" | "donated";
        };
        RewardDonationInput: {
            donatedTo: string;
            /** @default  */
            note: string;
            /**
             * Format: date
             * @description Calendar date, as 2026-11-24
             */
            paidOn: string;
            /** @description By which the books find it */
            reference: string;
        };
        RewardNoteInput: {
            /** @default  */
            note: string;
        };
        RewardPage: {
            items: components["schemas"]["Reward"][];
            nextCursor: string | null;
            /** @description What the disclosure policy in force promises; whole units of its currency */
            promised: {
                credit: boolean;
                money: {
                    currency: string;
                    from: number;
                    rule: string;
                    upTo: number;
                } | null;
            };
            /** @description Over all rewards, for each currency, for people */
            totals: {
                /** @description Approved and not yet paid */
                approved: string;
                currency: string;
                /** @description Paid or donated */
                paid: string;
                proposed: string;
            }[];
        };
        RewardPaymentInput: {
            /** @default  */
            note: string;
            /**
             * Format: date
             * @description Calendar date, as 2026-11-24
             */
            paidOn: string;
            /** @description By which the books find it */
            reference: string;
        };
        RewardProposalInput: {
            /** @description In the currency’s smallest unit (ISO 4217), as cents of a euro and whole yen */
            amountMinor: number;
            /** Format: uuid */
            case: string;
            currency: string;
            /** Format: uuid */
            participant: string;
            reason: string;
        };
        RewardReasonInput: {
            note: string;
        };
        Sbom: {
            components: number;
            current: boolean;
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            /** @description When its components were last compared with the index */
            judgedAt: string | null;
            /** @description SHA-256 of that index */
            judgedWith: string | null;
            minimumElements: components["schemas"]["MinimumElements"];
            minimumElementsMissing: number;
            serialNumber: string | null;
            sha256: string;
            sizeBytes: number;
            specVersion: string;
            unmatched: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            uploadedAt: string;
            uploadedBy: string;
            warnings: {
                code: string;
                message: string;
                path: string | null;
            }[];
        };
        SbomSummary: {
            components: number;
            current: boolean;
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            /** @description When its components were last compared with the index */
            judgedAt: string | null;
            /** @description SHA-256 of that index */
            judgedWith: string | null;
            minimumElementsMissing: number;
            sha256: string;
            sizeBytes: number;
            specVersion: string;
            unmatched: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            uploadedAt: string;
            uploadedBy: string;
        };
        SbomUploadResult: {
            /** @description The same bytes were uploaded to this release before; nothing changed */
            alreadyKnown: boolean;
            changes: {
                appeared: number;
                changed: number;
                closed: number;
                reopened: number;
            };
            sbom: components["schemas"]["SbomSummary"];
            warnings: {
                code: string;
                message: string;
                path: string | null;
            }[];
        };
        SecurityAdvisory: {
            cwe: {
                id: string;
                name: string;
            } | null;
            /** @description The publisher’s tracking id, as ICSMA-18-058-02 */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            publishedAt: string;
            publisher: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            revisedAt: string;
            revision: string;
            title: string;
            url: string | null;
        };
        Session: {
            createdAt: string;
            /** @description The one that this request belongs to */
            current: boolean;
            expiresAt: string;
            /** Format: uuid */
            id: string;
            ipAddress: string;
            /** @description Exact to a minute */
            lastUsedAt: string;
            userAgent: string;
        };
        SetUpInput: {
            email: string;
            name: string;
            organisation: string;
            password: string;
            /** @description Of the first account; `administrator` is among them */
            roles?: ("administrator" | "product-security" | "engineer" | "clinical-safety" | "signer" | "auditor")[];
            /** @default UTC */
            timeZone: string;
            /** @description From the link that the server printed */
            token: string;
        };
        SignatureInput: {
            /** @enum {string} */
            as: "product-security" | "clinical-safety";
        };
        SignIn: {
            /**
             * @description A session needs the code first, or is open
             * @enum {string}
             */
            state: "signed-in" | "second-factor-needed";
        };
        StartEventInput: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /**
             * @description learned: of the vulnerability; aware: of a reportable event (21 CFR 803.3); initiated: a correction or removal (21 CFR 806.10)
             * @enum {string}
             */
            event: "learned" | "aware" | "initiated";
            /** @default  */
            note: string;
            /**
             * @description Rules whose clocks this event starts
             * @default []
             */
            rules: string[];
        };
        SupportAddendumResult: {
            /** @description Components whose level or end of support is another now */
            changed: number;
            sbom: components["schemas"]["Sbom"];
            /** @description Entries that fit no component */
            unused: string[];
        };
        VendorStatementInput: {
            /** @default  */
            statement: string;
            /** @enum {string} */
            status: "affected" | "not-affected" | "unknown";
        };
        VexDocument: {
            /** @description As the document says; nobody checked it */
            author: string | null;
            /** @enum {string} */
            dialect: "openvex" | "cyclonedx" | "csaf";
            /** @description As the document names itself */
            documentId: string | null;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            releaseId: string;
            sha256: string;
            sizeBytes: number;
            specVersion: string;
            statements: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            uploadedAt: string;
            uploadedBy: string;
        };
        VexDocumentDetail: {
            /** @description As the document says; nobody checked it */
            author: string | null;
            /** @enum {string} */
            dialect: "openvex" | "cyclonedx" | "csaf";
            /** @description As the document names itself */
            documentId: string | null;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** @description Statements about an open finding of the release as it is now */
            matched: number;
            /** Format: uuid */
            releaseId: string;
            sha256: string;
            sizeBytes: number;
            specVersion: string;
            statements: number;
            /** @description The first 500 of the others */
            unmatched: {
                /** @description JSON Pointer into the document */
                path: string;
                /**
                 * @description no-product: it names none; other-product: it is about another, or about a version that cannot be compared; no-finding: the flaw is not open here in what it names
                 * @enum {string}
                 */
                reason: "no-product" | "other-product" | "no-finding";
                /** @enum {string} */
                status: "not_affected" | "affected" | "fixed" | "under_investigation";
                vulnerability: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            uploadedAt: string;
            uploadedBy: string;
        };
        VexEvidence: {
            actionStatement: string | null;
            /** @description Of all documents, this is the statement that comes first (docs/vex.md) */
            counts: boolean;
            document: {
                /** @description As the document says; nobody checked it */
                author: string | null;
                /** @enum {string} */
                dialect: "openvex" | "cyclonedx" | "csaf";
                fileName: string;
                /** Format: uuid */
                id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                uploadedAt: string;
            };
            impactStatement: string | null;
            /** @description Another one of the same weight and time says something else */
            isContradicted: boolean;
            justification: string | null;
            /** @description JSON Pointer into the document */
            path: string;
            /**
             * @description What it speaks of, from the most to the least specific
             * @enum {string}
             */
            scope: "component-in-product" | "product" | "component";
            statedAt: string | null;
            /** @enum {string} */
            status: "not_affected" | "affected" | "fixed" | "under_investigation";
            statusNotes: string | null;
            supplier: string | null;
        };
        VexUploadResult: {
            alreadyKnown: boolean;
            document: components["schemas"]["VexDocumentDetail"];
        };
        WithdrawalInput: {
            reason: string;
        };
        WitnessPolicyInput: {
            /** @description C2SP tlog-policy; empty: ask nobody */
            policy: string;
        };
        WitnessStatus: {
            /** @description null: not asked yet */
            askedAt: string | null;
            /** @description What it cosigned last */
            cosigned: {
                /** Format: date-time */
                at: string;
                /** @description Number of entries, in decimal */
                treeSize: string;
            } | null;
            message: string;
            /** @description As the policy calls it */
            name: string;
            /** @description `cosigned`, or the code of what went wrong the last time */
            outcome: string | null;
            url: string | null;
            verifierKey: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepareSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown once; each is good for one sign-in */
                        backupCodes: string[];
                        /** @description For a QR code; shown once */
                        totpUri: string;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown once; each is good for one sign-in */
                        backupCodes: string[];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithBackupCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActs: {
        parameters: {
            query?: {
                /** @description Id of the actor */
                actor?: string;
                cursor?: string;
                /** @description Not before this instant */
                from?: string;
                limit?: number;
                /** @description Id of the subject */
                subject?: string;
                /** @description Before this instant */
                to?: string;
                /** @description A whole type, `design/product-created`, or a family, `design/` */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActDetail"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discloseActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdvisories: {
        parameters: {
            query?: {
                case?: string;
                cursor?: string;
                limit?: number;
                /** @description In the title or the tracking id */
                q?: string;
                /** @description published: no draft of a further revision is open */
                state?: "draft" | "approved" | "published" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryList"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryEditInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAffected: {
        parameters: {
            query?: {
                /** @description Comma-separated: affected, unknown, not-affected */
                answer?: string;
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffectedPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryVersionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareAdvisoryEdits: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryComparison"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryCheckInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedAdvisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardAdvisoryDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryVersionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdvisoryEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDocument"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryPublicationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginAdvisoryRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdvisoryRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDocument"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryScheduleInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advisoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryWithdrawalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importAdvisory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryImportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advisory"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAdvisoryProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvisoryProductsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDocument"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAffected: {
        parameters: {
            query: {
                /** @description Name of the product */
                product?: string;
                /** @description Device identifier of the UDI, as on the label */
                udiDi?: string;
                version: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Affected"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Shown once */
                        key: string;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessmentQuestions: {
        parameters: {
            query?: {
                finding?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentQuestionSet"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                state?: "proposed" | "in-force" | "superseded" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentList"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAssessmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessments: string[];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSignatureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessments: string[];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signCaseAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseAssessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAssessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCaseAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseAssessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAssessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                assignee?: string;
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                /** @description Comma-separated: security, safety, security-and-safety */
                kind?: string;
                limit?: number;
                /** @description true: neither closed nor dismissed, or waiting for an answer all the same */
                open?: string;
                /** @description true: only those with an overdue clock */
                overdue?: string;
                /** @description Comma-separated: low, normal, high, urgent */
                priority?: string;
                product?: string;
                /** @description Part of the number, the title or the CVE id */
                q?: string;
                sort?: "waiting" | "newest" | "due" | "priority";
                /** @description Comma-separated: received, acknowledged, reproduced, assessed, remedied, disclosed, closed, dismissed */
                state?: string;
                tag?: string;
                /** @description true: only those that wait for the team */
                waiting?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAssessments"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeCaseAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseAssessmentProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAssessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptCaseAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAssessmentAdoption"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadCaseBlob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCaseClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseClockStartInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCveRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveRecord"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignCveId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CveAssignmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveRecord"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CveDraftSavingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveRecord"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCveRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CveRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveAnswer"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectCveId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CveRejectionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveAnswer"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reserveCveId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CveRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveAnswer"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleCveRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CveSettlementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CveRecord"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftEmbargo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbargoLiftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeEmbargo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbargoProposalDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerEmbargo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbargoAnswerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCaseEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFdaNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FdaNotice"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFdaNoticePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCaseFlaw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseFlawChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCaseJudgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseAssessmentQuestionsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseJudgement"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseMessage"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCaseMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseMessageDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        messageId: string;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteCaseParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseInvitationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePrivateLink"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endCaseParticipation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseLeaveInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeCaseLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePrivateLink"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCaseLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordVendorStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VendorStatementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReporting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reporting"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReportingFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingRecordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reporting"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseTimelineItem"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCounts"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClockRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClockRule"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meetClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clockId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockMetInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clockId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockPauseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clockId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clockId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockStopInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditList"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditReporter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditRemovalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCvssRubric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CvssRubric"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreCvssRubric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CvssRubricAnswersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CvssRubricScore"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlines: {
        parameters: {
            query?: {
                case?: string;
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                product?: string;
                /** @description open: running, due soon, overdue or paused */
                state?: "open" | "ended" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisclosurePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureProgramme"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishDisclosurePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosurePolicyInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureProgramme"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDisclosurePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policy: components["schemas"]["DisclosurePolicyDataInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosurePreview"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisclosurePolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosurePolicyVersions"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadExample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Product"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingChanges: {
        parameters: {
            query?: {
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingChangePage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                /** @description Comma-separated: undecided, awaiting-signature, controlled, uncontrolled */
                decision?: string;
                kev?: string;
                limit?: number;
                /** @description Comma-separated: fail, warn, pass */
                policy?: string;
                product?: string;
                /** @description true: only findings with a decision to adopt */
                proposals?: string;
                /** @description Part of the id, an alias, the component or the summary */
                q?: string;
                release?: string;
                /** @description true: only findings whose decision is due for review */
                review?: string;
                /** @description Comma-separated: critical, high, medium, low, none, unknown */
                severity?: string;
                /** @description risk: exploited in the wild first, then score, then EPSS */
                sort?: "risk" | "severity" | "epss" | "due" | "component" | "newest";
                state?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewJudgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description By question id, of the set that GET /api/v1/assessment-questions gives; unanswered counts as unknown */
                    answers: {
                        [key: string]: components["schemas"]["GivenAnswerInput"];
                    };
                    /** @default [] */
                    controls?: components["schemas"]["ControlInput"][];
                    /**
                     * @description The flaw can do nothing but disclose health information
                     * @default false
                     */
                    phiOnly?: boolean;
                    /** @enum {string} */
                    severity: "negligible" | "minor" | "serious" | "critical" | "catastrophic";
                    /** @description Why: the hazard, from the risk management file */
                    severityBecause?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgement"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordStartEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartEventInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVexEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VexEvidence"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHolidayCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HolidayCalendar"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveHolidayCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description On top of the federal holidays of the United States when id is us-federal */
                    holidays: string[];
                    name: string;
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayCalendar"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organisation?: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntelligence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intelligence"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addIntelligenceSource: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelligenceSourceResult"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncIntelligence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intelligence"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIsaoMembership: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsaoMembership"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setIsaoMembership: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IsaoMembershipDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsaoMembership"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStatus"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStatus"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setWitnessPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WitnessPolicyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStatus"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state?: "waiting" | "sent" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queueMailAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseMailHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailHoldReleaseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many wait again */
                        mails: number;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailStanding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailStanding"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: components["schemas"]["Invitation"];
                        person: components["schemas"]["Person"];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTextInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTextInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedPolicy"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Product"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPatientsPerDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientsPerDevice"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPatientsPerDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientsPerDeviceDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientsPerDevice"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Release"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProvidedDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProvidedDocument"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSboms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SbomSummary"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadSbom: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SbomUploadResult"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SbomUploadResult"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVex: {
        parameters: {
            query?: {
                format?: "openvex" | "cyclonedx" | "csaf";
                /** @description CSAF: who may read it, by the Traffic Light Protocol */
                tlp?: "WHITE" | "GREEN" | "AMBER" | "RED";
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVexDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VexDocument"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadVex: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VexUploadResult"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VexUploadResult"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReminderPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPlan"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setReminderPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPlan"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReportKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportKey"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addReportKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportKeyDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportKey"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireReportKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportKey"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                caseId?: string;
                cursor?: string;
                limit?: number;
                /** @description Absent: both */
                spam?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedReport"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedReport"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReportAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                position: number;
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMarkInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeReportTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTicket"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRewards: {
        parameters: {
            query?: {
                case?: string;
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                state?: "proposed" | "approved" | "rejected" | "withdrawn" | "declined" | "paid" | "donated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeReward: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rewardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declinedReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rewardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardReasonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    donateReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rewardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardDonationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rewardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardPaymentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectedReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rewardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardReasonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawnReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rewardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewardReasonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sbom"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComponents: {
        parameters: {
            query?: {
                /** @description Opaque, from `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Part of the name, the purl or the supplier */
                q?: string;
                /** @description true: only those that could not be matched */
                unmatched?: string;
            };
            header?: never;
            path: {
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComponentPage"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadSbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadSupportAddendum: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: never;
            path: {
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAddendumResult"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnName: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSigningKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the key that shall be replaced */
                    fingerprint: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureProgramme"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/conflict`: The thing changed or exists already; `/problems/setup-done`: This instance is set up already; `/problems/same-person`: Two different people have to sign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-large`: The document is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unsupported-media-type`: That media type is not taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unusable-document`: The document cannot be read; `/problems/rule-broken`: A rule forbids this */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVexDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vexDocumentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VexDocumentDetail"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadVexDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vexDocumentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unauthenticated`: Sign in, or send a valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/forbidden`: Your roles do not allow this; `/problems/cross-site`: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisclosedContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leafIndex: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosedContent"];
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblemType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/not-found`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description `/problems/invalid-request`: The request does not fit its schema */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/too-many-requests`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/internal`: Something went wrong here */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `/problems/unavailable`: Something that is needed is not available now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
