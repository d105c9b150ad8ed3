package id.adminduk.identity.sheet;

/// What a thing is called, Indonesian first, and the English word below it.
public record Words(String indonesian, String english) {}
