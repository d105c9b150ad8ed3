package id.adminduk.application.pages;

/// A step of a case as it is read on the page.
public record TimelineLine(String status, String meaning, String at) {}
