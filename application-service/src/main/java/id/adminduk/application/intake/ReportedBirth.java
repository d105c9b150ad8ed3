package id.adminduk.application.intake;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.residents.BirthCheck;

/// A birth a partner reported, with what the registry says about it.
record ReportedBirth(AcceptedEvent event, BirthReport report, BirthCheck check) {}
