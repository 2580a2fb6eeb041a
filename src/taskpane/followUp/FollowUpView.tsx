export function FollowUpView() { return null; }
