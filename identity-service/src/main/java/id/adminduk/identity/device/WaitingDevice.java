package id.adminduk.identity.device;

/// A device that shows a code and waits.
///
/// @param authorization what it asked for
/// @param name what the office calls the device
record WaitingDevice(String authorization, String name) {}
