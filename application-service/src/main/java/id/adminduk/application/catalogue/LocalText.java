package id.adminduk.application.catalogue;

/// A text for people in both languages.
public record LocalText(String id, String en) {}
