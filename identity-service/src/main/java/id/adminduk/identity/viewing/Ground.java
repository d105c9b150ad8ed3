package id.adminduk.identity.viewing;

import id.adminduk.identity.casecheck.CaseAnswer;
import id.adminduk.identity.permit.Grounds;

/// The grounds an officer gave, and what application-service says about their case.
public record Ground(Grounds given, CaseAnswer ofCase) {}
