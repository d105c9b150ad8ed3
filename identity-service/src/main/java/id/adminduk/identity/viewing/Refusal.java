package id.adminduk.identity.viewing;

import id.adminduk.kernel.problem.DomainException;

/// Why a record stays closed, for the books, and what the officer is told, which may be less.
record Refusal(String why, DomainException told) {}
