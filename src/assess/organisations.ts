export { companyOf, organisationsBehind, type Standing, standingBehind } from '../util/organisations.js'
