package id.adminduk.identity.registration;

import java.time.LocalDate;

/// The letter people take along who move away (SKPWNI).
public record Letter(String number, LocalDate issuedOn, LocalDate validUntil) {}
